"""The bars that the programs are held against, one line each."""


class Bars:
    def __init__(self):
        self.lines, self.all_met = [], True

    def at_least(self, name, ratio, bar, aim=None):
        """ratio: how many times as fast as the yardstick."""
        verdict = 'NOT MET' if ratio < bar else 'aim met' if aim and ratio >= aim else 'met'
        self._add(name, ratio, f'>= {bar:.1f}', f'>= {aim:.1f}' if aim else '', verdict)

    def at_most(self, name, ratio, bar):
        """ratio: how many times what is allowed or expected."""
        verdict = 'met' if ratio <= bar else 'NOT MET'
        self._add(name, ratio, f'<= {bar:.1f}', '', verdict)

    def left_out(self, name, missing):
        self.lines.append(f'{name:56} {"-":>6} {"":>7} {"":>7}  not measured: no {missing}')

    def _add(self, name, ratio, bar, aim, verdict):
        self.lines.append(f'{name:56} {ratio:6.2f} {bar:>7} {aim:>7}  {verdict}')
        self.all_met = self.all_met and verdict != 'NOT MET'

    def show(self):
        """Prints the table; True if every bar that was measured is met."""
        print(f'\n{"bar":56} {"ratio":>6} {"bar":>7} {"aim":>7}')
        print('\n'.join(self.lines))
        return self.all_met
