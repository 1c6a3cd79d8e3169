import type { DirectiveFile } from '../src/domain/drafting-data.ts';

type Row = DirectiveFile['briefings'][number]['directives'][number];
const TASKS = ['Hoàn thành kết nối dữ liệu dân cư', 'Rà soát dịch vụ công trực tuyến', 'Phủ sóng các vùng lõm', 'Ban hành kế hoạch tập huấn tổ công nghệ số', 'Cắt giảm giấy tờ khi đăng ký kinh doanh'];
const PLACES = ['Đồng Tháp', 'Hà Giang', 'Cà Mau', 'Thừa Thiên Huế'];

/** A record of eight directives a briefing, the latest first, as `/soan-bai/chi-dao.json` would hold it: one briefing a day back from 19/7/2024. */
export function manyDirectives(count: number): DirectiveFile {
  return {
    briefings: Array.from({ length: count / 8 }, (_, at) => {
      const given = new Date(Date.UTC(2024, 6, 19 - at)).toISOString().slice(0, 10);
      return {
        id: `bai-${at}`,
        title: `Hội nghị chuyển đổi số thứ ${at} tại ${PLACES[at % PLACES.length]!}`,
        given,
        directives: Array.from({ length: 8 }, (_, own): Row => {
          const action = `${TASKS[(at + own) % TASKS.length]!}, phần ${own} của đợt ${at}`;
          return own === 0 ? ['viec-0', action, '2024-12'] : [`viec-${own}`, action];
        }),
      };
    }),
  };
}
