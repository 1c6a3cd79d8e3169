/** Topics of government conferences outside the record's own field; proposed to the editor when no theme of the vocabulary fits. */
export const OTHER_TOPICS: readonly { readonly id: string; readonly name: string; readonly phrases: readonly string[] }[] = [
  { id: 'nong-nghiep-nong-thon', name: 'Nông nghiệp, nông thôn', phrases: ['nông nghiệp', 'nông thôn', 'nông dân', 'trồng trọt', 'chăn nuôi', 'thủy sản', 'lúa', 'OCOP', 'nông sản', 'lâm nghiệp', 'dịch tả lợn', 'nông thôn mới'] },
  { id: 'y-te', name: 'Y tế', phrases: ['y tế', 'bệnh viện', 'khám chữa bệnh', 'khám bệnh, chữa bệnh', 'bảo hiểm y tế', 'tiêm chủng', 'vắc xin', 'dịch bệnh', 'sức khỏe'] },
  { id: 'giao-duc', name: 'Giáo dục, đào tạo', phrases: ['giáo dục', 'trường học', 'học sinh', 'giáo viên', 'năm học', 'đào tạo nghề', 'sinh viên'] },
  { id: 'phong-chong-thien-tai', name: 'Phòng, chống thiên tai', phrases: ['thiên tai', 'bão số', 'mưa lũ', 'lũ quét', 'sạt lở', 'cứu hộ', 'cứu nạn', 'ngập lụt', 'hạn hán', 'xâm nhập mặn', 'cháy rừng', 'phòng thủ dân sự'] },
  { id: 'dau-tu', name: 'Đầu tư', phrases: ['đầu tư', 'đầu tư công', 'giải ngân', 'xúc tiến đầu tư', 'nhà đầu tư', 'FDI', 'giải phóng mặt bằng', 'khu công nghiệp'] },
  { id: 'xay-dung-dang', name: 'Xây dựng Đảng', phrases: ['đảng viên', 'đảng bộ', 'tổ chức đảng', 'cấp ủy', 'chi bộ', 'xây dựng đảng', 'kiểm tra, giám sát', 'đại hội đảng', 'tỉnh ủy', 'sinh hoạt chi bộ'] },
  { id: 'cai-cach-hanh-chinh', name: 'Cải cách hành chính', phrases: ['cải cách hành chính', 'thủ tục hành chính', 'PAR INDEX', 'tinh gọn', 'sắp xếp', 'chính quyền địa phương hai cấp', 'chính quyền địa phương 2 cấp'] },
  { id: 'kinh-te-xa-hoi', name: 'Kinh tế - xã hội', phrases: ['kinh tế - xã hội', 'tăng trưởng', 'GRDP', 'GDP', 'thu ngân sách', 'xuất khẩu', 'doanh nghiệp', 'lạm phát'] },
  { id: 'giao-thong-xay-dung', name: 'Giao thông, xây dựng', phrases: ['giao thông', 'cao tốc', 'quốc lộ', 'an toàn giao thông', 'nhà ở xã hội', 'quy hoạch', 'xây dựng cơ bản'] },
  { id: 'quoc-phong-an-ninh', name: 'Quốc phòng, an ninh', phrases: ['quốc phòng', 'quân sự', 'an ninh trật tự', 'tội phạm', 'ma túy', 'biên giới', 'nghĩa vụ quân sự', 'tuyển quân'] },
  { id: 'van-hoa-du-lich', name: 'Văn hóa, du lịch', phrases: ['văn hóa', 'du lịch', 'lễ hội', 'di sản', 'di tích', 'khách du lịch', 'thể thao'] },
  { id: 'an-sinh-xa-hoi', name: 'An sinh xã hội', phrases: ['giảm nghèo', 'hộ nghèo', 'an sinh xã hội', 'việc làm', 'lao động', 'người có công', 'nhà tạm', 'bảo hiểm xã hội', 'xóa nhà tạm'] },
  { id: 'tai-nguyen-moi-truong', name: 'Tài nguyên, môi trường', phrases: ['môi trường', 'đất đai', 'rác thải', 'ô nhiễm', 'khoáng sản', 'biến đổi khí hậu', 'tài nguyên'] },
  { id: 'dan-toc-ton-giao', name: 'Dân tộc, tôn giáo', phrases: ['dân tộc thiểu số', 'tôn giáo', 'đồng bào dân tộc', 'vùng đồng bào'] },
];
