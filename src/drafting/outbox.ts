import { proposalYaml } from '../ingest/proposal-yaml.ts';
import { button, make, part } from './elements.ts';
import { editAddress, emptyFileAddress, newFileAddress, registerRow, type Repository, uploadAddress } from './send.ts';
import { usedProposals } from './used-proposals.ts';
import type { Work } from './work.ts';

const BRIEFINGS = 'content/briefings';

/** What the ways out depend on. */
export interface Outgoing {
  readonly work: Work;
  /** The briefing's file. */
  readonly text: string;
  readonly isKnownSeed: boolean;
  /** Where proposals go; null while the site names no repository. */
  readonly repository: Repository | null;
  /** Where this proposal is after its first file; missing until the editor says so. */
  readonly second: Repository | undefined | null;
  readonly announce: (words: string) => void;
}

/**
 * What leaves the browser, and only when the editor sends it. GitHub's page for new files takes one file: the briefing opens the pull request,
 * the editor says where that is, and the article and whatever else goes to the same branch, so that all of it is one pull request.
 */
export function renderOutbox({ work, text, isKnownSeed, repository, second, announce }: Outgoing): void {
  const { file, sha256 } = work.fields.source;
  const copy = (words: string, what: string) => button(`Chép ${what}`, () => void navigator.clipboard.writeText(words).then(() => announce(`Đã chép ${what}.`), () => announce('Trình duyệt không cho chép. Hãy chọn chữ rồi chép bằng tay.')), { class: 'quiet-button' });
  const download = (name: string, words: string, what: string) => button(`Tải ${what}`, () => save(name, words), { class: 'quiet-button' });
  const open = (address: string, label: string, look = 'button-link quiet-button') => make('a', { class: look, href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
  /** A file that comes after the first: its page opens only when it is known where the proposal is. */
  const next = (address: (to: Repository) => string, label: string) => (second ? open(address(second), label) : repository && make('span', { class: 'quiet' }, 'Ghi nhánh ở bước 2 thì nút mở trang hiện ra.'));
  const step = (title: string, ...children: readonly (Node | string | false)[]) => make('li', { class: 'later' }, make('h4', {}, title), ...children);
  const address = repository && newFileAddress(repository, BRIEFINGS, `${work.id}.mdx`, text);
  /** A long text travels by the clipboard; the page that opens has the name filled in. */
  const sendLink = (to: Repository): HTMLElement => {
    const link = open(address ?? emptyFileAddress(to, BRIEFINGS, `${work.id}.mdx`), 'Gửi đề xuất', 'button-link');
    if (!address) link.addEventListener('click', () => void navigator.clipboard.writeText(text).then(() => announce('Đã chép bản tin; dán vào trang vừa mở.'), () => announce('Trình duyệt không cho chép. Hãy tải bản tin về.')));
    return link;
  };
  const row = registerRow({ name: file, sha256 }, work.fields.source);
  const used = usedProposals(work.proposals, work.fields);
  /** YAML and elements for the later files are made again only when something in them changed. */
  const key = JSON.stringify([used, row, work.origin, second, repository, isKnownSeed]);
  const list = part('cac-buoc');
  const isShown = list.dataset['shown'] === key;
  const later = isShown ? [] : [
    ...(isKnownSeed ? [] : [
      step(`Bài gốc: seeds/${file}`,
        make('p', {}, work.origin === undefined ? 'Đây là chữ bạn đã dán, giữ từng byte.' : `Đây là phần chữ lấy từ “${work.origin}”. Kho giữ phần chữ này làm bằng chứng; tệp ban đầu không cần gửi.`, ' Tải về rồi thả vào trang nhận tệp, không mở ra sửa. Trên trang ấy chọn “Commit directly to the … branch”.'),
        make('p', { class: 'actions' }, download(file, work.article, 'bài gốc'), next((to) => uploadAddress(to, 'seeds'), 'Mở trang nhận tệp'))),
      step('Một dòng trong seeds/README.md', make('p', {}, 'Dán vào cuối bảng:'), make('pre', { tabindex: '0', role: 'region', 'aria-label': 'Dòng cho seeds/README.md' }, row), make('p', { class: 'actions' }, copy(row, 'dòng này'), next((to) => editAddress(to, 'seeds/README.md'), 'Mở tệp để sửa'))),
    ]),
    ...proposalYaml(used, file).map(({ list, yaml }) =>
      step(`Mục mới cho content/vocabulary/${list}.yml`, make('p', {}, 'Xem lại từng mục, điền chỗ trống, dán vào cuối tệp. Mục nào đã có dưới tên khác thì chọn tên ấy ở biểu mẫu, không thêm.'), make('details', {}, make('summary', {}, 'Xem các mục mới'), make('pre', { tabindex: '0', role: 'region', 'aria-label': `Mục mới cho ${list}.yml` }, yaml)),
        make('p', { class: 'actions' }, copy(yaml, `mục mới của ${list}.yml`), next((to) => editAddress(to, `content/vocabulary/${list}.yml`), 'Mở tệp để sửa')))),
  ];
  part('gui-chua-co-kho').hidden = repository !== null;
  part('gui-cach').hidden = repository === null;
  part('o-nhanh').hidden = repository === null || (isKnownSeed && used.length === 0);
  part('gui-ban-tin').replaceChildren(
    make('h4', {}, `Bản tin: ${BRIEFINGS}/${work.id}.mdx`),
    make('p', { class: 'actions' }, repository && sendLink(repository), copy(text, 'bản tin'), download(`${work.id}.mdx`, text, 'bản tin')),
    repository !== null && !address ? make('p', { class: 'quiet' }, 'Bản tin dài hơn mức một địa chỉ web chở được: bấm “Gửi đề xuất” thì bản tin được chép sẵn, bạn dán vào ô lớn của trang mở ra. Không dán được thì tải về rồi thả tệp vào ', open(uploadAddress(repository, BRIEFINGS), 'trang nhận tệp của thư mục ấy', ''), '.') : '',
    repository === null ? '' : make('p', { class: 'quiet' }, 'Trên trang mở ra: bấm “Commit changes…”, chọn “Create a new branch… and start a pull request” (hoặc “Propose changes” khi GitHub tự làm bản sao cho bạn), rồi “Create pull request”.'),
  );
  if (isShown) return;
  list.dataset['shown'] = key;
  for (const old of list.querySelectorAll('.later')) old.remove();
  list.append(...later);
}

/** Gives a text to the editor as a file, in UTF-8. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
