"""How the documents of different provinces look: titles, numbering, units, blanks, wording."""
from .accounts import FUNCTIONAL
from . import budget_prose

TITLES = {
    'overall': '收入支出决算总表', 'income': '收入决算表', 'spending': '支出决算表',
    'fiscal': '财政拨款收入支出决算总表', 'general': '一般公共预算财政拨款支出决算表',
    'basic': '一般公共预算财政拨款基本支出决算表', 'fund': '政府性基金预算财政拨款收入支出决算表',
    'three': '财政拨款“三公”经费支出决算表',
}
SECTIONS = {
    'overall': '收入支出决算总体情况说明', 'income': '收入决算情况说明', 'spending': '支出决算情况说明',
    'fiscal': '财政拨款收入支出决算总体情况说明', 'general': '一般公共预算财政拨款支出决算情况说明',
    'basic': '一般公共预算财政拨款基本支出决算情况说明', 'three': '财政拨款“三公”经费支出决算情况说明',
    'fund': '政府性基金预算支出决算情况说明', 'other': '其他重要事项的情况说明',
}


def chain_marked(code):
    """社会保障和就业支出（类）…（款）…（项）"""
    names = [FUNCTIONAL[code[:n]] for n in (3, 5, 7)]
    return ''.join(n + f'（{level}）' for n, level in zip(names, '类款项')), '*'


def chain_coded(code):
    """社会保障和就业支出（208）…（05）…（01）"""
    names = [FUNCTIONAL[code[:n]] for n in (3, 5, 7)]
    return ''.join(f'{n}（{c}）' for n, c in zip(names, (code[:3], code[3:5], code[5:]))), code


def chain_levels(code):
    """社会保障和就业支出（208类）…（05款）…（01项）"""
    names = [FUNCTIONAL[code[:n]] for n in (3, 5, 7)]
    parts = zip(names, (code[:3], code[3:5], code[5:]), '类款项')
    return ''.join(f'{n}（{c}{level}）' for n, c, level in parts), code


class Style:
    """Common ground; every style changes what it does otherwise."""
    kind = 'final'
    done = '决算数'
    parts = ('部门概况', '部门决算表', '部门决算情况说明', '名词解释')
    tables_first = True
    title = '{ag}{y}年度部门决算'
    titles, sections = TITLES, SECTIONS
    tables = 'overall income spending fiscal general basic fund three'.split()
    order = 'overall income spending fiscal general basic three fund other'.split()
    table_number, unit_line = '公开{nn}表', '单位：{unit}'
    prose_unit, prose_places, table_unit, table_places = '万元', 2, '万元', 2
    trim = trim_percent = group_prose = group_table = False
    zero = '0.00'            # what a table prints for nothing: '' '0.00' '0' '---'
    gap = ''                 # between a number and its neighbours
    agency_word = ''
    amount_word, class_head = '金额', '项目（按功能分类）'
    general_total = '本年支出合计'
    class_mark = ''          # behind the name of a class: '（类）' '（{}类）'
    class_codes = False      # 208 社会保障和就业支出 in tables of both halves
    spending_group = ''      # head above 合计 基本支出 项目支出, with '/'
    all_classes = econ_amounts = total_last = False
    zero_parts = forms = three_details = True
    code_cells = 'two'
    chain = staticmethod(chain_marked)
    item_number = '{n}.'
    three_columns = ('全年预算数', '决算数')


class Sichuan(Style):
    chain = staticmethod(chain_coded)
    zero_parts = False
    trim_percent = True
    tables_first = False
    econ_amounts = False


class Jiangxi(Style):
    gap = ' '
    all_classes = True
    code_cells = 'deep'
    agency_word = '本部门'
    item_number = '{n}. '
    three_columns = ('年初预算数', '全年预算数', '决算数')


class Guangdong(Style):
    """Blank cells for nothing, thousands separators in the tables, codes with their names."""
    zero = ''
    group_table = True
    code_cells = 'name'
    total_last = True
    amount_word = '决算数'
    zero_parts = False
    econ_amounts = True
    table_number = ''
    item_number = '（{n}）'


class Hubei(Style):
    """Tables in yuan with fen, sentences in ten thousands."""
    table_unit, table_places = '元', 2
    group_table = True
    code_cells = 'three'
    amount_word = '决算数'
    chain = staticmethod(chain_levels)
    class_mark = '（类）'
    table_number = '表{n}'


class Neimenggu(Style):
    """Two comparisons in a sentence; the tables stand at the end."""
    parts = ('部门概况', '部门决算表', '部门决算情况说明', '名词解释')
    sections = dict(SECTIONS, overall='收入支出决算总体情况说明', general='一般公共预算财政拨款支出决算情况说明')
    tables_first = False
    trim_percent = False
    econ_amounts = True
    code_cells = 'two'
    table_number = '公开{nn}表'
    amount_word = '决算数'
    group_prose = False


class Budget(Style):
    """What all budgets have in common."""
    kind = 'budget'
    done = '预算数'
    title = '{ag}{y}年部门预算'
    parts = ('部门概况', '部门预算表', '部门预算情况说明', '名词解释')
    titles, sections = budget_prose.TITLES, budget_prose.SECTIONS
    tables = 'overall income spending general basic three'.split()
    order = 'overall income spending general basic three other'.split()
    amount_word = '预算数'
    total_last = True
    forms = False


class Xinjiang(Budget):
    """Codes in three columns, blanks for nothing, figures without trailing zeros in the text."""
    gap = ' '
    trim = True
    zero = ''
    code_cells = 'three'
    class_codes = True
    all_classes = True
    spending_group = '支出预算/'
    table_number = '表{n}'
    class_head = '功能分类'
    chain = staticmethod(chain_levels)
    class_mark = '（{}类）'
    item_number = '{n}. '


class Shanghai(Budget):
    """Tables in yuan without decimals, sentences in ten thousands."""
    table_unit, table_places = '元', 0
    zero = '0'
    group_table = True
    code_cells = 'three'
    tables_first = False
    table_number = ''
    unit_line = '编制部门：{ag}    单位：{unit}'
    class_head = '项目'


class Zhejiang(Budget):
    code_cells = 'two'
    zero_parts = False
    econ_amounts = True
    table_number = '公开{nn}表'
    group_prose = True
    total_last = False
    class_mark = '（类）'


class Beijing(Budget):
    table_unit, table_places, prose_places = '万元', 6, 2
    zero = ''
    code_cells = 'name'
    table_number = '预算{nn}表'
    item_number = '（{n}）'


STYLES = {'sichuan': Sichuan, 'jiangxi': Jiangxi, 'guangdong': Guangdong, 'hubei': Hubei,
          'neimenggu': Neimenggu, 'xinjiang': Xinjiang, 'shanghai': Shanghai, 'zhejiang': Zhejiang, 'beijing': Beijing}
