import type { Chance } from './random.ts';

/** Sentences of generated articles: our own words, as officials write. Numbers, places and dates are filled in by `archive.ts`. */
const VERBS = ['hoàn thành', 'đẩy mạnh', 'rà soát', 'khẩn trương triển khai', 'tổ chức đánh giá', 'công bố', 'kết nối', 'chuẩn hóa', 'mở rộng', 'kiểm tra', 'bố trí nguồn lực cho', 'báo cáo kết quả', 'ban hành kế hoạch về', 'tháo gỡ vướng mắc trong', 'tập huấn cán bộ về'] as const;
const OBJECTS = ['cơ sở dữ liệu đất đai', 'số hóa kết quả giải quyết thủ tục hành chính', 'hạ tầng viễn thông ở vùng sâu, vùng xa', 'định danh điện tử cho doanh nghiệp', 'học bạ số của học sinh phổ thông', 'sổ sức khỏe điện tử', 'thanh toán không dùng tiền mặt trong bệnh viện', 'an toàn thông tin theo cấp độ', 'nền tảng họp trực tuyến dùng chung', 'dữ liệu hộ tịch', 'trung tâm điều hành thông minh', 'chữ ký số cho cán bộ, công chức', 'tổ công nghệ số cộng đồng', 'dữ liệu mở của cơ quan nhà nước', 'một cửa điện tử cấp xã', 'bản đồ số nông nghiệp', 'quản lý cư trú bằng thiết bị quét mã', 'kho dữ liệu dùng chung', 'cắt giảm giấy tờ khi đăng ký kinh doanh', 'kỹ năng số cho người cao tuổi'] as const;
const MANNERS = ['theo hướng lấy người dùng làm trung tâm', 'bảo đảm thống nhất từ tỉnh đến xã', 'gắn với trách nhiệm người đứng đầu', 'không để chồng chéo', 'trên cơ sở dữ liệu dân cư', 'bằng các nền tảng sẵn có', 'với lộ trình cụ thể từng quý', 'và công khai tiến độ hằng tháng'] as const;
const SUBJECTS = ['Nhiều đơn vị', 'Các đại biểu', 'Lãnh đạo các sở', 'Đại diện doanh nghiệp viễn thông', 'Một số huyện miền núi', 'Cán bộ bộ phận một cửa', 'Người dân ở các xã thí điểm', 'Các nhóm chuyên gia', 'Đoàn viên thanh niên', 'Giáo viên và phụ huynh', 'Hợp tác xã nông nghiệp', 'Các bệnh viện tuyến tỉnh'] as const;
const SAYINGS = ['cho rằng khó khăn lớn nhất vẫn là', 'nêu kinh nghiệm trong', 'đề nghị làm rõ cách', 'đã chủ động hơn khi', 'còn lúng túng với', 'chia sẻ bài học từ', 'mong được hướng dẫn thêm về', 'ghi nhận bước tiến ở'] as const;
const MATTERS = ['việc nhập liệu hai lần', 'đường truyền chập chờn', 'thiếu cán bộ am hiểu công nghệ', 'quy trình còn nhiều bước', 'phần mềm chưa nói chuyện được với nhau', 'thói quen dùng giấy', 'kinh phí bố trí chậm', 'mã định danh chưa thống nhất', 'dữ liệu cũ chưa làm sạch', 'máy móc cấp xã đã cũ', 'việc xác thực người dùng', 'hợp đồng thuê dịch vụ'] as const;
const TURNS = ['; tuy vậy kết quả ban đầu khá rõ', ', nhất là ở nơi mới sáp nhập', '; cần thêm thời gian để đánh giá', ', dù nguồn lực còn hạn chế', '; nhiều nơi đã có cách làm hay', ', trong khi yêu cầu ngày càng cao', '; bước tiếp theo là nhân rộng', ''] as const;

/** What somebody is told to do: a verb first, up to 15 words. */
export const action = ({ pick }: Chance): string => `${pick(VERBS)} ${pick(OBJECTS)} ${pick(MANNERS)}`;

/** A sentence that states no fact of the record. */
export const filler = (random: Chance): string => `${random.pick(SUBJECTS)} ${random.pick(SAYINGS)} ${random.pick(MATTERS)} khi ${action(random)}, ${rare(random)} và ${rare(random)}${random.pick(TURNS)}.`;

const ONSETS = ['b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'] as const;
const RHYMES = ['a', 'ai', 'am', 'ang', 'anh', 'ao', 'ân', 'ất', 'âu', 'en', 'ênh', 'iêm', 'iên', 'iếp', 'in', 'oan', 'oát', 'on', 'ông', 'ốt', 'ơi', 'uân', 'úc', 'uôn', 'ường', 'ưu', 'ản', 'ẫn', 'ội', 'ửa', 'ỹ', 'ểm'] as const;

/** Two syllables that Vietnamese could have: what names and trades add to a corpus. */
const rare = ({ pick }: Chance): string => `${pick(ONSETS)}${pick(RHYMES)} ${pick(ONSETS)}${pick(RHYMES)}`;
