/**
 * Family names of Vietnam, of the Kinh and of the other peoples whose officials stand in such articles; first words of names where there is no family name (Y, H’, K’, A).
 * Not a register: a name after “đồng chí”, “ông”, “bà” is read without it.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Tô Vương Lương Tạ Đào Trương Phùng Quách Giàng Sùng Thào Nông Triệu Hứa Siu Ksor Kpă Rmah Lò Quàng Nghiêm Đàm Kiều Lưu Doãn
  Chu Mai Tống Lường Lục Châu Thạch Điểu Hầu Khương`.split(/\s+/u),
);

/** All of them, rare ones and such that are everyday words as well: read as names only beside an office. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Tô Vương Hà Lương Mai Tạ Cao Chu Đào Thái Lâm Trương Phùng Quách Giàng Sùng Vàng Mùa Thào Hầu Ma Nông Triệu Bế Hứa
  Rơ Rah Rmah Rcom Nay Siu Ksor Kpă Ayun Niê Niê Ê Y A K’ H’ Danh Thạch Kim Sơn Châu La Lục Lữ Mạc Nghiêm Ninh Tống Ông Từ Văn Viên Điểu Đàm Đàng Tăng Thân Kiều Khổng Khuất Lưu Lại Mã Doãn Giáp Hàn Hạ Bạch Âu Cù Cung Diệp
  Đồng Đổng Đới Lò Lường Quàng Cầm Cà Tòng Bạc Lèo Hoa Thiều Thi Tôn Từ Trà Vi Vy Xa Xin Hờ Hạng Cứ Chá Tráng Thèn Tẩn Chảo Phàn Lù Lùng Lộc Leng Lang Kha Kà Pờ Pờ Lỳ Vừ Và Và Xồng Lầu Hơ Già Cụt Moong Lô Lữ Ngân Ngần Hoàng Sầm
  Quan Sa Sái Tiêu Tiết Ứng Uông Ung Vạn Vưu Yên Trang Trầm Toàn Thẩm Tào Tất Phù Ôn Nhâm Nhữ Ngụy Nhan Nghê Mẫn Mạnh Lăng Lạc Khương Khúc Khiếu Kha Huyền Hình Hầu Giang Đường Đôn Đan Đậu Đái Chúc Chử Chế Cát Bành Bàng Bàn Bá An Ân
  Thân Bồ Biện Bì Cai Cái Cấn Chung Công Cồ Đèo Điêu Đống Hán Hồng Hùng Kông Kơ Linh Liêu Mông Ngọ Nùng Phí Phương Quản Quế Tề Thành Thiệu Thương Tòng Trà Trác Tri Trử Tường Vòng Xuân K H Đèo Hảng Ly Lầu Mừ Ngải Ngọc Nình Phà Po Sần Sền Sín Tải Tráng Vù`
    .split(/\s+/u).filter(Boolean),
);
