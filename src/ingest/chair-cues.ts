/** Words that say somebody chairs. */
export const CHAIR_CUE = /(?<!\p{L})(?:(?:đồng|cùng) (?:chủ trì|chủ tọa|chủ toạ)|(?:giữ|ngồi|ở) (?:ghế|vị trí|vai trò) chủ (?:tọa|toạ|trì)|chủ trì|chủ tọa|chủ toạ|điều hành(?= (?:hội nghị|phiên họp|cuộc họp|kỳ họp|buổi|đại hội|phiên)))(?:,? (?:và )?(?:điều hành|chỉ đạo|phát biểu(?: chỉ đạo| khai mạc)?|kết luận))?(?!\p{L})/giu;

const EVENTS = 'hội nghị|phiên|cuộc họp|cuộc|buổi|kỳ họp|đại hội|lễ|diễn đàn|hội thảo|tọa đàm|toạ đàm|họp|giao ban|đối thoại|chương trình|tiếp|làm việc|gặp mặt|hội đàm|sự kiện|tập huấn|đoàn (?:công tác|giám sát|kiểm tra)';

/** What follows when an event is chaired, and not a task or a project. */
export const OF_AN_EVENT = new RegExp(`^(?:\\s*[.,;:!…”)–-]|\\s*$|\\s+(?:và |, )?(?:tham dự |dự |phát biểu )?(?:tại |ở )?(?:các |những )?(?:${EVENTS}|điểm cầu|đầu cầu|có |gồm |là |của |theo |tại |ở |trực tuyến|phần|nội dung|cùng|sáng|chiều|trực tiếp))`, 'iu');

/** “Chủ trì” as a task: who leads a piece of work. Each with an example that must give no chair. */
export const IS_A_TASK: readonly { readonly where: 'before' | 'after'; readonly pattern: RegExp; readonly example: string }[] = [
  { where: 'after', pattern: /^,?\s*(?:phối hợp|tham mưu|xây dựng|soạn thảo|nghiên cứu|triển khai|thực hiện|rà soát|hướng dẫn|biên soạn|đề xuất|tổng hợp|theo dõi|đôn đốc|kiểm tra,|cùng (?:với )?(?:các (?:sở|bộ|cơ quan|đơn vị|ngành|địa phương))|thẩm định|giải quyết|xử lý|trình)/iu, example: 'Giao ông Trần Văn An chủ trì, phối hợp với Sở Y tế thực hiện.' },
  { where: 'before', pattern: /(?:giao(?! ban| thông| lưu| dịch| thừa)|phân công|yêu cầu|đề nghị|chỉ định)(?: cho)?(?: [^,.;]{0,80})?$/iu, example: 'Chủ tịch giao Sở Tài chính Lê Văn Bình chủ trì.' },
  { where: 'before', pattern: /(?:cơ quan|đơn vị|vai trò|nhiệm vụ|bộ phận|sở|ngành|nhà thầu|được giao)\s*$/iu, example: 'Cơ quan chủ trì là Sở Tư pháp do bà Lê Thị Hoa làm giám đốc.' },
  { where: 'after', pattern: /^\s+(?:nhiều|các cuộc|hàng (?:chục|loạt)|hai cuộc|ba cuộc|\d+ (?:cuộc|phiên|hội nghị))/iu, example: 'Đồng chí Lê Văn Bình đã chủ trì nhiều cuộc họp về việc này.' },
];

/** The sentence looks back or ahead: another event is chaired there. */
export const ABOUT_ANOTHER_EVENT = /(?:trước đó|trước đây|năm ngoái|năm trước|tuần trước|tháng trước|nhắc lại|từng|hồi tháng|hồi đầu|lần trước|sắp tới|dự kiến|theo kế hoạch|tại (?:hội nghị|cuộc họp|phiên họp) (?:trước|ngày \d))/iu;

/** Who gave the mandate stands after these words. */
export const ON_BEHALF = /(?:(?:thừa|theo|được|thay mặt|có)?\s*(?:ủy|uỷ) (?:quyền|nhiệm)(?: của)?|thay mặt(?: cho)?|thay)\s*(?:đồng chí|ông|bà)?\s*$/iu;

/** The hall from which the whole event is run. */
export const MAIN_HALL = /^\s*(?:chính|trung tâm|trung ương|trụ sở chính phủ|chính phủ|văn phòng chính phủ|bộ |nhà quốc hội|tòa nhà quốc hội|hội trường (?:bộ|diên hồng))/iu;
