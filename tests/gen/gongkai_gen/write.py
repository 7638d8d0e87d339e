"""Whole documents, their text and the truth about them."""
import os

from .accounts_prose import AccountsProse
from .agency import Agency
from .budget_prose import BudgetProse
from .budget_tables import BudgetTables
from .context import Context
from .converter import Converter
from .document import Document, Fact
from .layouts import Html, OneCell, Pipes, Tabs
from .neimenggu_prose import NeimengguProse
from .pdf_layout import PdfLayout
from .plant import plant
from .relations import gap
from .styles import STYLES
from .tables import Tables, ordinal

PROSE = {'final': AccountsProse, 'budget': BudgetProse, 'Neimenggu': NeimengguProse}
LAYOUTS = {'tab': Tabs, 'cells': OneCell, 'pipe': Pipes, 'html': Html, 'layout': PdfLayout}

DUTIES = ['贯彻执行国家和上级有关方针政策、法律法规，拟订本地区的工作规划并组织实施。', '负责职责范围内的行政审批、监督检查和公共服务。',
          '承办上级交办的其他事项。']
OVERVIEW = ['{ag}没有下属单位，纳入本次编制范围的只有{ag}本级。',
            '根据编委办发〔{y}〕27号文件，{ag}为正科级行政单位，联系电话：0999-8123456。',
            '{ag}成立于{y}年3月15日，办公地址在人民路118号，内设办公室、财务科、业务科。']
STAFF = ['编制{a}，实有{b}，退休人员{c}，其他人员{d}。', '年末在职人员{b}，离退休人员{c}，编外人员{d}，共{a}。']
TERMS = [('财政拨款收入', '指本级财政当年拨付的资金。'), ('基本支出', '指保障机构正常运转、完成日常工作任务的人员支出和公用支出。'),
         ('项目支出', '指在基本支出之外，为完成特定任务发生的支出。'), ('“三公”经费', '指因公出国（境）费、公务用车购置及运行维护费和公务接待费。')]


def compose(rng, agency, year, before, style, name, chosen):
    doc = Document(name, agency.name, year.number, style.kind, style.table_unit)
    x = Context(rng, agency, year, before, style, doc)
    x.chosen = doc.chosen = chosen
    gap = style.gap
    doc.para(style.title.format(ag=agency.name, y=f'{gap}{year.number}{gap}'.lstrip()))
    prose = PROSE.get(type(style).__name__, PROSE[style.kind])(x)
    table_maker = {'final': Tables, 'budget': BudgetTables}[style.kind](x)

    def overview(title):
        doc.heading(2, '一、', '主要职责')
        for n, duty in enumerate(DUTIES, 1):
            doc.para(f'（{ordinal(n)}）{duty}')
        doc.heading(2, '二、', '机构设置')
        doc.para(rng.choice(OVERVIEW).format(ag=agency.name, y=year.number - rng.randint(1, 5)))
        staff = year.counts['staff']
        x.para(x.any(STAFF), a=x.count(sum(staff), '人', '*', role='*'),
               b=x.count(staff[0], '人', '*', role='*'), c=x.count(staff[1], '人', '*', role='*'),
               d=x.count(staff[2], '人', '*', role='*'))

    def tables(title):
        table_maker.all()

    def explanations(title):
        for n, section in enumerate(style.order, 1):
            doc.heading(2, ordinal(n) + '、', style.sections[section].format(y=year.number))
            getattr(prose, section)()

    def terms(title):
        for n, (term, meaning) in enumerate(TERMS, 1):
            doc.para(f'{ordinal(n)}、{term}：{meaning}')
    makers = dict(zip(style.parts, (overview, tables, explanations, terms)))
    parts = list(style.parts)
    if not style.tables_first:
        parts.append(parts.pop(1))
    for n, title in enumerate(parts, 1):
        own = f'{gap}{year.number}{gap}年度' if title in style.parts[1:3] else ''
        doc.heading(1, f'第{ordinal(n)}部分', (own + title).lstrip())
        makers[title](title)
    return doc


def lay_out(document, layout, rng, style):
    """The document's text; every fact gets its line and its number on it."""
    converter = document.converter = Converter(rng)
    lines = LAYOUTS[layout](rng, style, converter).lay(document)
    text = []
    for number, spans in enumerate(lines, 1):
        seen = 0
        for span in spans:
            if isinstance(span, Fact):
                seen += 1
                span.line, span.number = number, seen
        text.append(''.join(s.text if isinstance(s, Fact) else s for s in spans))
    return '\n'.join(text) + '\n'


FACT_COLUMNS = 'line id section table row col code item measure year base value unit role of'.split()


def fact_rows(document):
    for f in sorted(document.facts(), key=lambda f: (f.line, f.number)):
        of = ' '.join([g.id for g in f.of] + [g.id + '?' for g in f.maybe])
        yield [f.line, f.id, f.section, f.table, f.row or '', f.col or '', f.code, f.item,
               f.measure, f.year, f.base, f.value, f.unit, f.role, of]


def relation_rows(document):
    for r in document.relations:
        yield [r.stated.line, r.kind, r.stated.id, r.stated.value,
               ' '.join(p.id for p in r.parts)]


def save(path, columns, rows):
    with open(path, 'w', encoding='utf-8') as f:
        for row in [columns] + list(rows):
            f.write('\t'.join(str(cell) for cell in row) + '\n')


def write_document(document, text, folder, planted=None):
    base = os.path.join(folder, document.name)
    with open(base + '.txt', 'w', encoding=document.converter.encoding,
              newline=document.converter.line_end) as f:
        f.write(text)
    save(base + '.facts.tsv', FACT_COLUMNS, fact_rows(document))
    save(base + '.meta.tsv', ['item', 'value'], [
        ['agency', document.agency], ['type', document.kind], ['year', document.year]])
    if planted:
        fact = planted.fact
        save(base + '.errors.tsv', 'line id kind item was is'.split(),
             [[fact.line, ' '.join(f.id for f in [fact] + planted.others), planted.kind, fact.item,
               planted.was, planted.now]])
    save(base + '.relations.tsv', 'line kind id stated refs'.split(), relation_rows(document))


def make(rng, options, seed):
    """Yields the documents of one seed with their text and the error planted in them, if any."""
    style_name, layout = rng.choice(sorted(STYLES)), rng.choice(sorted(LAYOUTS))
    style_name, layout = options.style or style_name, options.layout or layout
    style = STYLES[style_name]()
    last = 2023 + seed % 2
    agency = Agency(rng, last, options.years, cents=style.kind == 'final')
    agency.name = unlike(agency.name, seed) if options.years > 1 else agency.name
    chosen = {}
    for n, (before, year) in enumerate(zip(agency.years, agency.years[1:])):
        if options.mixed:
            style, layout = another(rng, style)
        name = 'mixed' if options.mixed else f'{style_name}-{layout}'
        name += f'-{seed}' + (f'-{year.number}' if options.years > 1 else '')
        document = compose(rng, agency, year, before, style, name, dict(chosen))
        if rng.random() < 0.7:
            chosen = document.chosen  # an agency mostly takes its own text of last year
        broken = [r for r in document.relations if gap(r)]
        if broken:
            raise AssertionError(f'{name}: {broken[0].kind} of {broken[0].stated.item} does not hold')
        wanted = options.plant and (options.plant != 'prior' or n > 0)
        planted = plant(document, rng, options.plant) if wanted else None
        yield document, lay_out(document, layout, rng, style), planted


def another(rng, style):
    """A style of the same kind of document, and a layout."""
    names = [name for name in sorted(STYLES) if STYLES[name].kind == style.kind]
    return STYLES[rng.choice(names)](), rng.choice(sorted(LAYOUTS))


def unlike(name, seed):
    """A name that no other seed's agency has: a town before the office."""
    towns = '云石柳白松望桥兰金南霞临清桐东麓青泉鹿河'
    n, m = divmod(seed, len(towns))
    return name[:2] + towns[n % len(towns)] + towns[m] + name[2:]
