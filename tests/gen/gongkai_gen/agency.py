"""An invented agency: consistent exact figures in fen, one Year after the other."""
from .accounts import AGENCIES, ECONOMIC, PLACES
from .money import rounded, split

SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入']


class Item:
    """Spending under one seven-digit code. general: from the general public budget."""

    def __init__(self, code, fund='general'):
        self.code, self.fund = code, fund
        self.basic = self.project = 0  # spent
        self.other_project = 0         # spent from other than fiscal money
        self.budget = 0                # initial budget of fiscal money
        self.income = dict.fromkeys(SOURCES, 0)

    @property
    def fiscal(self):
        return self.basic + self.project

    @property
    def spent(self):
        return self.basic + self.project + self.other_project


class Project:
    def __init__(self, name, code, initial, full, done, indicators):
        self.name, self.code, self.initial, self.full, self.done = name, code, initial, full, done
        self.indicators = indicators  # (level one, level two, name, op, target, actual, unit, weight, score)


class Year:
    """What one fiscal year's documents of one agency are made of."""

    def __init__(self, number):
        self.number = number
        self.items = {}
        self.economic = {}
        self.opening = self.closing = 0                # fiscal carry-over
        self.other_opening = self.other_closing = 0    # carry-over of other money
        self.surplus_used = self.distributed = 0
        self.carrier = ''                              # the item that carried-over money is for
        self.three = {}                                # name -> (initial, full, actual)
        self.counts = {}
        self.procurement = {}
        self.projects = []

    def total(self, what, start='', fund=None):
        return sum(getattr(i, what) for i in self.items.values()
                   if i.code.startswith(start) and fund in (None, i.fund))

    def source(self, name, start=''):
        return sum(i.income[name] for i in self.items.values() if i.code.startswith(start))

    @property
    def income(self):
        return sum(self.source(s) for s in SOURCES)

    @property
    def spent(self):
        return self.total('spent')

    @property
    def grand(self):
        """Income and carry-over; equals spending, distribution and what is carried on."""
        return self.income + self.surplus_used + self.opening + self.other_opening

    def codes(self, wanted=lambda item: item.spent):
        """Class, section and item codes of all wanted items, in order."""
        found = set()
        for item in self.items.values():
            if wanted(item):
                found |= {item.code[:3], item.code[:5], item.code}
        return sorted(found)

    def economy(self, *starts):
        return sum(v for k, v in self.economic.items() if k.startswith(starts))


class Agency:
    """cents: amounts go down to the fen (accounts); else to 100 yuan (budgets)."""

    def __init__(self, rng, last_year, years=1, cents=True):
        self.rng, self.unit = rng, 1 if cents else 10000
        suffix, self.own, self.fund = rng.choice(AGENCIES)
        self.place = rng.choice(PLACES)
        self.name = self.place + suffix
        self.short = suffix
        self.years = []
        self.plan()
        for n in range(last_year - years, last_year + 1):
            self.years.append(self.make_year(n))

    def plan(self):
        """What stays the same over the years: which codes are used, how large the agency is."""
        rng = self.rng
        size = rng.choice([1, 1, 2, 4, 12])
        wanted = [c for c in ECONOMIC if len(c) == 5 and rng.random() < 0.75]
        self.base = {c: self.money(20000 * size, (1500000 if c < '302' else 200000) * size)
                     for c in wanted}
        for c in ('30101', '30102', '30108', '30113', '30201', '30211'):
            self.base.setdefault(c, self.money(100000, 1500000 * size))
        self.has_fund = self.fund and rng.random() < 0.4
        self.has_other = rng.random() < 0.4
        self.has_carry = rng.random() < 0.5
        self.extra = rng.sample(['2080801', '2089999', '2101103', '2210203'], rng.randint(0, 3))
        self.work = {c: self.money(50000 * size, 6000000 * size) for c in self.own[1:]
                     if rng.random() < 0.8}
        self.work.setdefault(self.own[0], self.money(100000, 2000000 * size))

    def money(self, low, high):
        """An amount between low and high yuan, in fen."""
        return self.rng.randint(low * 100, high * 100) // self.unit * self.unit

    def drift(self, fen):
        """fen as it might be in another year; sometimes the same, never nothing."""
        if self.rng.random() < 0.08:
            return fen
        return max(fen * self.rng.randint(70, 145) // 100 // self.unit * self.unit
                   + (self.rng.randint(0, 99) if self.unit == 1 else 0), self.unit)

    def make_year(self, number):
        year = Year(number)
        before = self.years[-1] if self.years else None
        year.economic = {c: self.drift(v) for c, v in (before.economic if before else self.base).items()}
        self.spend(year)
        self.carry(year, before)
        self.earn(year)
        self.side_figures(year, before)
        return year

    def spend(self, year):
        e, rng = year.economic, self.rng

        def basic(code, fen):
            if fen:
                year.items.setdefault(code, Item(code)).basic += fen
        medical = split(rng, e.get('30110', 0), 2, self.unit)
        basic('2080505', e.get('30108', 0))
        basic('2080506', e.get('30109', 0))
        basic('2101101', medical[0])
        basic('2101102', medical[1])
        basic('2210201', e.get('30113', 0))
        basic('2080501', e.get('30302', 0))
        rest = sum(e.values()) - sum(i.basic for i in year.items.values())
        running = [self.own[0]] + [c for c in self.own[1:] if c.endswith('50')]
        for code, fen in zip(running, split(rng, rest, len(running), self.unit)):
            basic(code, fen)
        for code, fen in self.work.items():
            year.items.setdefault(code, Item(code)).project += self.drift(fen)
        for code in self.extra:
            year.items.setdefault(code, Item(code)).project += self.money(3000, 300000)
        if self.has_fund:
            item = year.items[self.fund] = Item(self.fund, 'fund')
            item.project = self.money(50000, 3000000)
        if self.has_other:
            year.items[self.own[0]].other_project = self.money(5000, 600000)
        for item in year.items.values():
            share = rng.choice([100, 100, rng.randint(60, 99), rng.randint(101, 180)])
            item.budget = max(item.fiscal * share // 100 // self.unit * self.unit, self.unit)

    def carry(self, year, before):
        if not self.has_carry:
            return
        if self.unit > 1:  # a budget plans nothing to be left over
            year.opening = self.money(1000, 200000)
            return
        year.opening = before.closing if before else self.money(1000, 200000)
        year.closing = self.money(0, 200000)
        if self.has_other:
            year.other_opening = before.other_closing if before else self.money(100, 30000)
            year.other_closing = self.money(0, 30000)
            year.distributed = self.rng.choice([0, self.money(100, 9000)])

    def earn(self, year):
        """Income such that everything closes; what is carried on rests with one item."""
        for item in year.items.values():
            item.income['财政拨款收入'] = item.fiscal
            if item.other_project:
                sources = self.rng.sample(SOURCES[1:], self.rng.randint(1, 2))
                need = item.other_project + year.other_closing - year.other_opening + year.distributed
                if need <= 0:
                    year.other_closing -= need - self.unit
                    need = self.unit
                for s, fen in zip(sources, split(self.rng, need, len(sources), self.unit)):
                    item.income[s] = fen
        main = max((i for i in year.items.values() if i.fund == 'general'), key=lambda i: i.fiscal)
        need = main.fiscal + year.closing - year.opening
        if need < 0 and self.unit > 1:
            year.opening += need
            need = 0
        if need < 0:
            year.closing -= need
            need = 0
        main.income['财政拨款收入'] = need
        year.carrier = main.code

    def side_figures(self, year, before):
        rng = self.rng
        vehicles = year.economic.get('30231', 0)
        reception = year.economic.get('30217', 0)
        abroad = rng.choice([0, 0, 0, self.money(5000, 60000)])
        bought = rng.choice([0, 0, 0, self.money(90000, 250000)])
        for name, fen in (('出国', abroad), ('购置', bought), ('运行', vehicles), ('接待', reception)):
            initial = fen * rng.choice([100, 100, 110, 130, 250]) // 100 // self.unit * self.unit
            year.three[name] = (initial, initial if rng.random() < 0.5 else max(fen, initial // 2), fen)
        goods, works, services = (rng.choice([0, self.money(1000, 900000)]) for _ in range(3))
        total = goods + works + services
        small = total * rng.randint(20, 100) // 100
        year.procurement = {'goods': goods, 'works': works, 'services': services, 'total': total,
                            'small': small, 'micro': small * rng.randint(10, 100) // 100}
        year.counts = {'cars': [rng.choice([0, 0, 0, 1, 2, 5, 11]) for _ in range(8)],
                       'devices': rng.choice([0, 0, 0, 1, 3]), 'groups': 1 if abroad else 0,
                       'travellers': rng.randint(1, 6) if abroad else 0,
                       'bought': 1 if bought else 0,
                       'visits': rng.randint(1, 60) if reception else 0,
                       'guests': rng.randint(61, 900) if reception else 0,
                       'staff': [rng.randint(5, 90), rng.randint(0, 40), rng.randint(0, 50)]}
        projects = [i for i in year.items.values() if i.project]
        projects = rng.sample(projects, min(len(projects), rng.randint(1, 3)))
        year.projects = [self.project(i, n) for i, n in zip(projects, rng.sample(PROJECTS, 3))]

    def project(self, item, name):
        rng = self.rng
        done = item.project
        full = done * rng.choice([100, 100, 104, 125]) // 100
        initial = full * rng.choice([100, 90, 60]) // 100
        return Project(self.short[:2] + name + '项目', item.code, initial, full, done,
                       make_indicators(rng))


PROJECTS = ['专项业务', '能力提升', '设施维护', '宣传培训', '信息化运行', '重点工作']
INDICATORS = [
    ('产出指标', '数量指标', '开展宣传活动次数', '≥', 12, '次'),
    ('产出指标', '数量指标', '完成检查点位数量', '≥', 86, '个'),
    ('产出指标', '质量指标', '验收合格率', '＝', 100, '%'),
    ('产出指标', '质量指标', '任务按时办结率', '≥', 95, '%'),
    ('产出指标', '时效指标', '资金支付及时率', '≥', 90, '%'),
    ('产出指标', '成本指标', '人均培训成本', '≤', 400, '元'),
    ('效益指标', '社会效益指标', '服务群众人次', '≥', 3200, '人次'),
    ('效益指标', '可持续影响指标', '设施正常运转率', '≥', 98, '%'),
    ('满意度指标', '服务对象满意度指标', '服务对象满意度', '≥', 92, '%'),
]


def make_indicators(rng):
    """Rows whose weights add to 90; scores are the weight, or less where the target is missed."""
    rows = [r for r in INDICATORS if rng.random() < 0.8] or INDICATORS[:3]
    weights = [5] * len(rows)
    for _ in range(18 - len(rows)):
        weights[rng.randrange(len(rows))] += 5
    made = []
    for row, weight in zip(rows, weights):
        one, two, name, op, target, unit = row
        missed = rng.random() < 0.25 and op != '≤'
        actual = target * rng.randint(80, 99) // 100 if missed else target + (
            rng.randint(0, 3) if op == '≥' and unit != '%' else 0)
        score = weight * 10 if not missed else rounded(weight * actual, target, 1)
        made.append((one, two, name, op, target, actual, unit, weight, score))  # score in tenths
    return made
