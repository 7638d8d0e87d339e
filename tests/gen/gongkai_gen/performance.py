"""Self-evaluation of projects: the form, and what the text says of it."""
from . import money
from .document import Fact, Table

FORMS = [
    # measures of target, actual, weight, score; the fund columns; the title
    (('年度指标值', '实际完成值', '分值', '得分'), ('年初预算数', '全年预算数', '全年执行数'), '项目支出绩效自评表'),
    (('指标值', '完成值', '权重', '得分'), ('年初预算数', '调整后预算数', '预算执行数'), '部门预算项目支出绩效自评表'),
    (('年度指标值', '全年完成值', '分值', '自评得分'), ('年初预算数', '全年预算数（A）|全年预算数', '全年执行数（B）|全年执行数'), '项目绩效自评表'),
]
REVIEW = [
    '{name}绩效自评综述：根据年初设定的绩效目标，项目自评得分{score}分。全年预算数为{full}，执行数为{done}，{r}。',
    '“{name}”项目绩效自评得分为{score}分，全年预算数{full}，全年执行数{done}，{r}。',
    '{name}自评得分{score}分。项目全年预算数为{full}，执行数为{done}，{r}。',
]

POINTS = '|分'  # the unit of weights and scores, printed nowhere


OVERVIEW = [
    '根据预算绩效管理要求，本部门对{y}年度{n}项目开展绩效自评，涉及资金{t}，{grades}。',
    '{ag}组织对{n}项目开展了绩效自评，共涉及资金{t}。其中，{grades}。',
]


class Performance:
    def __init__(self, context, phrases):
        self.x, self.phrases, self.doc = context, phrases, context.doc
        self.measures, self.fund_columns, self.title = context.pick('form', FORMS)

    def fact(self, text, unit, item, measure, role, of=(), base=''):
        return Fact(text, text, unit, item, measure, self.x.y, role, base, of=of)

    def money(self, fen, item, measure):
        text = money.amount(fen, '万元', 2)
        return self.fact(text, '万元', item, measure, 'value')

    def scores(self, project):
        """Tenths: the execution score and the total."""
        ratio = money.rounded(project.done * 100, project.full, 0)
        return ratio, ratio + sum(row[-1] for row in project.indicators)

    @staticmethod
    def tenths(number):
        return money.trimmed(money.decimal(number, 1))

    def overview(self, year):
        """How many projects were evaluated, and how many of them were good."""
        x, number = self.x, len(year.projects)
        good = sum(self.scores(p)[1] >= 900 for p in year.projects)
        n = x.count(number, '个', '*', role='*')
        t = x.amount(sum(p.done for p in year.projects), '*', '*')
        grades = []
        for count, grade in ((good, '优'), (number - good, '良')):
            fact = x.count(count, '个', '*', role='*')
            fact.maybe = [n]
            grades += (['，'] if grades else []) + x.say('{c}项目评价结果为“' + grade + '”', c=fact)
        x.para(x.pick('OVERVIEW', OVERVIEW), n=n, t=t, grades=grades)

    def review(self, project):
        x = self.x
        full = x.amount(project.full, '*', '全年预算数')
        done = x.amount(project.done, '*', '执行数|全年执行数')
        score = self.fact(self.tenths(self.scores(project)[1]), '分', '*', '得分', 'score')
        r = self.phrases.rate(done, full, project.done, project.full, '全年预算|预算',
                              x.pick('project rate', ['完成预算的{r}', '完成全年预算的{r}', '预算执行率为{r}']))
        x.para(x.pick('REVIEW', REVIEW), name=project.name, score=[score], full=full,
               done=done, r=r)

    def fund_rows(self, project, width):
        m = self.fund_columns
        rows, first = [], None
        for label in ('年度资金总额', '其中：财政拨款'):
            item = label.replace('其中：', '')
            cells = [self.money(fen, item, c) for fen, c in
                     zip((project.initial, project.full, project.done), m)]
            rate = money.percent(project.done, project.full, 2)
            rate = self.fact(rate, '%', item, '执行率', 'rate|value', base='*')
            self.doc.relate('rate', rate, cells[2], cells[1])
            rate.maybe = [cells[2], cells[1]]
            if first is None:
                first = cells
                weight = self.fact('10', POINTS, item, self.measures[2], 'weight')
                score = self.fact(self.tenths(self.scores(project)[0]), POINTS, item, self.measures[3],
                                  'score', [weight])
                self.first = weight, score
            else:
                for cell, total in zip(cells, first):
                    cell.role, cell.of = 'part|value', []
                    cell.maybe = [total]
                    total.role = 'total|value'
                weight = score = '—'
            rows.append(self.padded(['项目资金（万元）' if label == '年度资金总额' else '', label] + cells +
                                    [weight, [rate, '%'], score], width))
        return rows

    @staticmethod
    def padded(cells, width):
        return cells + [''] * (width - len(cells))

    def table(self, project):
        width, m = 9, self.measures
        rows = [self.padded(['项目名称', project.name], width),
                self.padded(['主管部门', self.x.agency.name, '', '', '实施单位', self.x.agency.name], width),
                self.padded(['', ''] + [c.split('|')[0] for c in self.fund_columns] + [m[2], '执行率', m[3]], width)]
        rows += self.fund_rows(project, width)
        rows += [self.padded(['年度总体目标', '预期目标', '', '', '实际完成情况'], width),
                 self.padded(['', '完成年度工作任务', '', '', '已按计划完成年度工作任务'], width),
                 ['绩效指标', '一级指标', '二级指标', '三级指标'] + list(m) + ['偏差原因分析']]
        weights, scores = [self.first[0]], [self.first[1]]
        seen = set()
        for one, two, name, op, target, actual, unit, weight, score in project.indicators:
            t = self.fact(str(target), unit, name, m[0], 'target')
            a = self.fact(str(actual), unit, name, m[1], 'actual', [t])
            w = self.fact(str(weight), POINTS, name, m[2], 'weight')
            s = self.fact(self.tenths(score), POINTS, name, m[3], 'score', [w])
            weights.append(w)
            scores.append(s)
            levels = [level if level not in seen else '' for level in (one, two)]
            seen |= {one, two}
            rows.append([''] + levels + [name, [op, t, unit], [a, unit], w, s,
                                         '' if score == weight * 10 else '实施进度稍有滞后'])
        all_weights = self.fact('100', POINTS, '总分', m[2], 'weight|total')
        all_scores = self.fact(self.tenths(self.scores(project)[1]), POINTS, '总分', m[3], 'score|total')
        all_scores.maybe = [all_weights] + scores
        self.doc.relate('sum', all_weights, *weights)
        self.doc.relate('sum', all_scores, *scores)
        rows.append(['总分', '', '', '', '', '', all_weights, all_scores, ''])
        self.doc.table(Table(self.title, '', [], rows, f'（{self.x.y}年度）', labels=(0, 1, 2, 3, 8)))

