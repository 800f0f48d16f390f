# str.format, format() and __format__: replacement fields, every presentation type, the errors.

from probing import probe


class Point(object):
    x = 3
    y = {'k': 'v', 1: 'one', '1': 'text one', '-1': 'minus'}
    z = [10, 20, 30]

    def __str__(self):
        return 'point'

    def __repr__(self):
        return '<Point>'


class Formats(object):
    def __format__(self, spec):
        return 'spec(%s)' % spec


class BadFormat(object):
    def __format__(self, spec):
        return 5


class Classic:
    def __str__(self):
        return 'classic'


class Sub(str):
    pass


p = Point()
values = (0, 1, -1, 42, -42, 1234567, 10 ** 25, -10 ** 25, True)
for spec in (
    '', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'f', 'g', '%', '#b', '#o', '#x', '#X', '#d', '+', '-', ' ',
    '+d', ' d', ',', ',d', '5', '05', '<5', '>5', '^5', '=5', '*<8', '*>8', '*^8', '*=8', '+08', '#010x',
    '#10x', '<#10x', '=+10', '012,', '015,d', '+,d', ' ,', '.2f', '12.2f', ',.2f', '010.1e', '.0%', 's', '.3',
    '.3d', 'y', '5s', '#', '<', '<<5', '<>5', '{<5', '05d', '<05', '0<5', '1c', ',x', ',s', ', d', '10,,'
):
    results = []
    for v in values:
        try:
            results.append(format(v, spec))
        except Exception, e:
            results.append('%s: %s' % (type(e).__name__, e))
    print repr(spec), results
# => '' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', 'True']
# => 'd' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', '1']
# => 'b' ['0', '1', '-1', '101010', '-101010', '100101101011010000111',
# ...  '100001000101100101010001011000010100000000010100100001001010000000000000000000000000',
# ...  '-100001000101100101010001011000010100000000010100100001001010000000000000000000000000', '1']
# => 'o' ['0', '1', '-1', '52', '-52', '4553207', '4105452130240024411200000000', '-4105452130240024411200000000', '1']
# => 'x' ['0', '1', '-1', '2a', '-2a', '12d687', '84595161401484a000000', '-84595161401484a000000', '1']
# => 'X' ['0', '1', '-1', '2A', '-2A', '12D687', '84595161401484A000000', '-84595161401484A000000', '1']
# => 'c' ['\x00', '\x01', 'OverflowError: %c arg not in range(0x100)', '*', 'OverflowError: %c arg not in
# ...  range(0x100)', 'OverflowError: %c arg not in range(0x100)', 'OverflowError: Python int too large to convert to C
# ...  long', 'OverflowError: Python int too large to convert to C long', '\x01']
# => 'n' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', '1']
# => 'e' ['0.000000e+00', '1.000000e+00', '-1.000000e+00', '4.200000e+01', '-4.200000e+01', '1.234567e+06',
# ...  '1.000000e+25', '-1.000000e+25', '1.000000e+00']
# => 'f' ['0.000000', '1.000000', '-1.000000', '42.000000', '-42.000000', '1234567.000000',
# ...  '10000000000000000905969664.000000', '-10000000000000000905969664.000000', '1.000000']
# => 'g' ['0', '1', '-1', '42', '-42', '1.23457e+06', '1e+25', '-1e+25', '1']
# => '%' ['0.000000%', '100.000000%', '-100.000000%', '4200.000000%', '-4200.000000%', '123456700.000000%',
# ...  '1000000000000000150726508544.000000%', '-1000000000000000150726508544.000000%', '100.000000%']
# => '#b' ['0b0', '0b1', '-0b1', '0b101010', '-0b101010', '0b100101101011010000111',
# ...  '0b100001000101100101010001011000010100000000010100100001001010000000000000000000000000',
# ...  '-0b100001000101100101010001011000010100000000010100100001001010000000000000000000000000', '0b1']
# => '#o' ['0o0', '0o1', '-0o1', '0o52', '-0o52', '0o4553207', '0o4105452130240024411200000000',
# ...  '-0o4105452130240024411200000000', '0o1']
# => '#x' ['0x0', '0x1', '-0x1', '0x2a', '-0x2a', '0x12d687', '0x84595161401484a000000', '-0x84595161401484a000000',
# ...  '0x1']
# => '#X' ['0X0', '0X1', '-0X1', '0X2A', '-0X2A', '0X12D687', '0X84595161401484A000000', '-0X84595161401484A000000',
# ...  '0X1']
# => '#d' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', '1']
# => '+' ['+0', '+1', '-1', '+42', '-42', '+1234567', '+10000000000000000000000000', '-10000000000000000000000000',
# ...  '+1']
# => '-' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', '1']
# => ' ' [' 0', ' 1', '-1', ' 42', '-42', ' 1234567', ' 10000000000000000000000000', '-10000000000000000000000000', '
# ...  1']
# => '+d' ['+0', '+1', '-1', '+42', '-42', '+1234567', '+10000000000000000000000000', '-10000000000000000000000000',
# ...  '+1']
# => ' d' [' 0', ' 1', '-1', ' 42', '-42', ' 1234567', ' 10000000000000000000000000', '-10000000000000000000000000', '
# ...  1']
# => ',' ['0', '1', '-1', '42', '-42', '1,234,567', '10,000,000,000,000,000,000,000,000',
# ...  '-10,000,000,000,000,000,000,000,000', '1']
# => ',d' ['0', '1', '-1', '42', '-42', '1,234,567', '10,000,000,000,000,000,000,000,000',
# ...  '-10,000,000,000,000,000,000,000,000', '1']
# => '5' ['    0', '    1', '   -1', '   42', '  -42', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '    1']
# => '05' ['00000', '00001', '-0001', '00042', '-0042', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '00001']
# => '<5' ['0    ', '1    ', '-1   ', '42   ', '-42  ', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '1    ']
# => '>5' ['    0', '    1', '   -1', '   42', '  -42', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '    1']
# => '^5' ['  0  ', '  1  ', ' -1  ', ' 42  ', ' -42 ', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '  1  ']
# => '=5' ['    0', '    1', '-   1', '   42', '-  42', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '    1']
# => '*<8' ['0*******', '1*******', '-1******', '42******', '-42*****', '1234567*', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '1*******']
# => '*>8' ['*******0', '*******1', '******-1', '******42', '*****-42', '*1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '*******1']
# => '*^8' ['***0****', '***1****', '***-1***', '***42***', '**-42***', '1234567*', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '***1****']
# => '*=8' ['*******0', '*******1', '-******1', '******42', '-*****42', '*1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '*******1']
# => '+08' ['+0000000', '+0000001', '-0000001', '+0000042', '-0000042', '+1234567', '+10000000000000000000000000',
# ...  '-10000000000000000000000000', '+0000001']
# => '#010x' ['0x00000000', '0x00000001', '-0x0000001', '0x0000002a', '-0x000002a', '0x0012d687',
# ...  '0x84595161401484a000000', '-0x84595161401484a000000', '0x00000001']
# => '#10x' ['       0x0', '       0x1', '      -0x1', '      0x2a', '     -0x2a', '  0x12d687',
# ...  '0x84595161401484a000000', '-0x84595161401484a000000', '       0x1']
# => '<#10x' ['0x0       ', '0x1       ', '-0x1      ', '0x2a      ', '-0x2a     ', '0x12d687  ',
# ...  '0x84595161401484a000000', '-0x84595161401484a000000', '0x1       ']
# => '=+10' ['+        0', '+        1', '-        1', '+       42', '-       42', '+  1234567',
# ...  '+10000000000000000000000000', '-10000000000000000000000000', '+        1']
# => '012,' ['0,000,000,000', '0,000,000,001', '-000,000,001', '0,000,000,042', '-000,000,042', '0,001,234,567',
# ...  '10,000,000,000,000,000,000,000,000', '-10,000,000,000,000,000,000,000,000', '0,000,000,001']
# => '015,d' ['000,000,000,000', '000,000,000,001', '-00,000,000,001', '000,000,000,042', '-00,000,000,042',
# ...  '000,001,234,567', '10,000,000,000,000,000,000,000,000', '-10,000,000,000,000,000,000,000,000',
# ...  '000,000,000,001']
# => '+,d' ['+0', '+1', '-1', '+42', '-42', '+1,234,567', '+10,000,000,000,000,000,000,000,000',
# ...  '-10,000,000,000,000,000,000,000,000', '+1']
# => ' ,' [' 0', ' 1', '-1', ' 42', '-42', ' 1,234,567', ' 10,000,000,000,000,000,000,000,000',
# ...  '-10,000,000,000,000,000,000,000,000', ' 1']
# => '.2f' ['0.00', '1.00', '-1.00', '42.00', '-42.00', '1234567.00', '10000000000000000905969664.00',
# ...  '-10000000000000000905969664.00', '1.00']
# => '12.2f' ['        0.00', '        1.00', '       -1.00', '       42.00', '      -42.00', '  1234567.00',
# ...  '10000000000000000905969664.00', '-10000000000000000905969664.00', '        1.00']
# => ',.2f' ['0.00', '1.00', '-1.00', '42.00', '-42.00', '1,234,567.00', '10,000,000,000,000,000,905,969,664.00',
# ...  '-10,000,000,000,000,000,905,969,664.00', '1.00']
# => '010.1e' ['0000.0e+00', '0001.0e+00', '-001.0e+00', '0004.2e+01', '-004.2e+01', '0001.2e+06', '0001.0e+25',
# ...  '-001.0e+25', '0001.0e+00']
# => '.0%' ['0%', '100%', '-100%', '4200%', '-4200%', '123456700%', '1000000000000000150726508544%',
# ...  '-1000000000000000150726508544%', '100%']
# => 's' ["ValueError: Unknown format code 's' for object of type 'int'", "ValueError: Unknown format code 's' for
# ...  object of type 'int'", "ValueError: Unknown format code 's' for object of type 'int'", "ValueError: Unknown
# ...  format code 's' for object of type 'int'", "ValueError: Unknown format code 's' for object of type 'int'",
# ...  "ValueError: Unknown format code 's' for object of type 'int'", "ValueError: Unknown format code 's' for object
# ...  of type 'long'", "ValueError: Unknown format code 's' for object of type 'long'", "ValueError: Unknown format
# ...  code 's' for object of type 'bool'"]
# => '.3' ['ValueError: Precision not allowed in integer format specifier', 'ValueError: Precision not allowed in
# ...  integer format specifier', 'ValueError: Precision not allowed in integer format specifier', 'ValueError:
# ...  Precision not allowed in integer format specifier', 'ValueError: Precision not allowed in integer format
# ...  specifier', 'ValueError: Precision not allowed in integer format specifier', 'ValueError: Precision not allowed
# ...  in integer format specifier', 'ValueError: Precision not allowed in integer format specifier', 'ValueError:
# ...  Precision not allowed in integer format specifier']
# => '.3d' ['ValueError: Precision not allowed in integer format specifier', 'ValueError: Precision not allowed in
# ...  integer format specifier', 'ValueError: Precision not allowed in integer format specifier', 'ValueError:
# ...  Precision not allowed in integer format specifier', 'ValueError: Precision not allowed in integer format
# ...  specifier', 'ValueError: Precision not allowed in integer format specifier', 'ValueError: Precision not allowed
# ...  in integer format specifier', 'ValueError: Precision not allowed in integer format specifier', 'ValueError:
# ...  Precision not allowed in integer format specifier']
# => 'y' ["ValueError: Unknown format code 'y' for object of type 'int'", "ValueError: Unknown format code 'y' for
# ...  object of type 'int'", "ValueError: Unknown format code 'y' for object of type 'int'", "ValueError: Unknown
# ...  format code 'y' for object of type 'int'", "ValueError: Unknown format code 'y' for object of type 'int'",
# ...  "ValueError: Unknown format code 'y' for object of type 'int'", "ValueError: Unknown format code 'y' for object
# ...  of type 'long'", "ValueError: Unknown format code 'y' for object of type 'long'", "ValueError: Unknown format
# ...  code 'y' for object of type 'bool'"]
# => '5s' ["ValueError: Unknown format code 's' for object of type 'int'", "ValueError: Unknown format code 's' for
# ...  object of type 'int'", "ValueError: Unknown format code 's' for object of type 'int'", "ValueError: Unknown
# ...  format code 's' for object of type 'int'", "ValueError: Unknown format code 's' for object of type 'int'",
# ...  "ValueError: Unknown format code 's' for object of type 'int'", "ValueError: Unknown format code 's' for object
# ...  of type 'long'", "ValueError: Unknown format code 's' for object of type 'long'", "ValueError: Unknown format
# ...  code 's' for object of type 'bool'"]
# => '#' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', '1']
# => '<' ['0', '1', '-1', '42', '-42', '1234567', '10000000000000000000000000', '-10000000000000000000000000', '1']
# => '<<5' ['0<<<<', '1<<<<', '-1<<<', '42<<<', '-42<<', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '1<<<<']
# => '<>5' ['<<<<0', '<<<<1', '<<<-1', '<<<42', '<<-42', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '<<<<1']
# => '{<5' ['0{{{{', '1{{{{', '-1{{{', '42{{{', '-42{{', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '1{{{{']
# => '05d' ['00000', '00001', '-0001', '00042', '-0042', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '00001']
# => '<05' ['00000', '10000', '-1000', '42000', '-4200', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '10000']
# => '0<5' ['00000', '10000', '-1000', '42000', '-4200', '1234567', '10000000000000000000000000',
# ...  '-10000000000000000000000000', '10000']
# => '1c' ['\x00', '\x01', 'OverflowError: %c arg not in range(0x100)', '*', 'OverflowError: %c arg not in
# ...  range(0x100)', 'OverflowError: %c arg not in range(0x100)', 'OverflowError: Python int too large to convert to C
# ...  long', 'OverflowError: Python int too large to convert to C long', '\x01']
# => ',x' ["ValueError: Cannot specify ',' with 'x'.", "ValueError: Cannot specify ',' with 'x'.", "ValueError: Cannot
# ...  specify ',' with 'x'.", "ValueError: Cannot specify ',' with 'x'.", "ValueError: Cannot specify ',' with 'x'.",
# ...  "ValueError: Cannot specify ',' with 'x'.", "ValueError: Cannot specify ',' with 'x'.", "ValueError: Cannot
# ...  specify ',' with 'x'.", "ValueError: Cannot specify ',' with 'x'."]
# => ',s' ["ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot
# ...  specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'.",
# ...  "ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot
# ...  specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'."]
# => ', d' ['ValueError: Invalid conversion specification', 'ValueError: Invalid conversion specification',
# ...  'ValueError: Invalid conversion specification', 'ValueError: Invalid conversion specification', 'ValueError:
# ...  Invalid conversion specification', 'ValueError: Invalid conversion specification', 'ValueError: Invalid
# ...  conversion specification', 'ValueError: Invalid conversion specification', 'ValueError: Invalid conversion
# ...  specification']
# => '10,,' ["ValueError: Cannot specify ',' with ','.", "ValueError: Cannot specify ',' with ','.", "ValueError:
# ...  Cannot specify ',' with ','.", "ValueError: Cannot specify ',' with ','.", "ValueError: Cannot specify ',' with
# ...  ','.", "ValueError: Cannot specify ',' with ','.", "ValueError: Cannot specify ',' with ','.", "ValueError:
# ...  Cannot specify ',' with ','.", "ValueError: Cannot specify ',' with ','."]

floats = (
    0.0, -0.0, 1.0, -1.5, 3.14159265, 1e10, 1.5e-7, 123456789.123, 1e22, 1e100, float('inf'), float('-inf'),
    float('nan')
)
for spec in (
    '', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0f', '.1f', '.3', '.3g', '.10', '.0', '.17g', '+', ' ',
    '+.2f', '10', '<12', '^12.3', '=+12', '012.3f', '+012.1e', ',', ',.2f', '020,.2f', '#.3f', 'd', 'x', 's',
    'c', '.2n', '.400f', 'z', '*^+15.2%', '.1%', '08', '-08', '.f'
):
    results = []
    for v in floats:
        try:
            results.append(format(v, spec)[:60])
        except Exception, e:
            results.append('%s: %s' % (type(e).__name__, e))
    print repr(spec), results
# => '' ['0.0', '-0.0', '1.0', '-1.5', '3.14159265', '10000000000.0', '1.5e-07', '123456789.123', '1e+22', '1e+100',
# ...  'inf', '-inf', 'nan']
# => 'e' ['0.000000e+00', '-0.000000e+00', '1.000000e+00', '-1.500000e+00', '3.141593e+00', '1.000000e+10',
# ...  '1.500000e-07', '1.234568e+08', '1.000000e+22', '1.000000e+100', 'inf', '-inf', 'nan']
# => 'E' ['0.000000E+00', '-0.000000E+00', '1.000000E+00', '-1.500000E+00', '3.141593E+00', '1.000000E+10',
# ...  '1.500000E-07', '1.234568E+08', '1.000000E+22', '1.000000E+100', 'INF', '-INF', 'NAN']
# => 'f' ['0.000000', '-0.000000', '1.000000', '-1.500000', '3.141593', '10000000000.000000', '0.000000',
# ...  '123456789.123000', '10000000000000000000000.000000', '1000000000000000015902891109759918046836080856394528138978
# ... 13', 'inf', '-inf', 'nan']
# => 'F' ['0.000000', '-0.000000', '1.000000', '-1.500000', '3.141593', '10000000000.000000', '0.000000',
# ...  '123456789.123000', '10000000000000000000000.000000', '1000000000000000015902891109759918046836080856394528138978
# ... 13', 'INF', '-INF', 'NAN']
# => 'g' ['0', '-0', '1', '-1.5', '3.14159', '1e+10', '1.5e-07', '1.23457e+08', '1e+22', '1e+100', 'inf', '-inf', 'nan']
# => 'G' ['0', '-0', '1', '-1.5', '3.14159', '1E+10', '1.5E-07', '1.23457E+08', '1E+22', '1E+100', 'INF', '-INF', 'NAN']
# => 'n' ['0', '-0', '1', '-1.5', '3.14159', '1e+10', '1.5e-07', '1.23457e+08', '1e+22', '1e+100', 'inf', '-inf', 'nan']
# => '%' ['0.000000%', '-0.000000%', '100.000000%', '-150.000000%', '314.159265%', '1000000000000.000000%',
# ...  '0.000015%', '12345678912.299999%', '999999999999999983222784.000000%',
# ...  '999999999999999977049513265245336628446842719924150006129995', 'inf%', '-inf%', 'nan%']
# => '.0f' ['0', '-0', '1', '-2', '3', '10000000000', '0', '123456789', '10000000000000000000000',
# ...  '100000000000000001590289110975991804683608085639452813897813', 'inf', '-inf', 'nan']
# => '.1f' ['0.0', '-0.0', '1.0', '-1.5', '3.1', '10000000000.0', '0.0', '123456789.1', '10000000000000000000000.0',
# ...  '100000000000000001590289110975991804683608085639452813897813', 'inf', '-inf', 'nan']
# => '.3' ['0.0', '-0.0', '1.0', '-1.5', '3.14', '1e+10', '1.5e-07', '1.23e+08', '1e+22', '1e+100', 'inf', '-inf',
# ...  'nan']
# => '.3g' ['0', '-0', '1', '-1.5', '3.14', '1e+10', '1.5e-07', '1.23e+08', '1e+22', '1e+100', 'inf', '-inf', 'nan']
# => '.10' ['0.0', '-0.0', '1.0', '-1.5', '3.14159265', '1e+10', '1.5e-07', '123456789.1', '1e+22', '1e+100', 'inf',
# ...  '-inf', 'nan']
# => '.0' ['0e+00', '-0e+00', '1e+00', '-2e+00', '3e+00', '1e+10', '1e-07', '1e+08', '1e+22', '1e+100', 'inf', '-inf',
# ...  'nan']
# => '.17g' ['0', '-0', '1', '-1.5', '3.1415926500000002', '10000000000', '1.4999999999999999e-07', '123456789.123',
# ...  '1e+22', '1e+100', 'inf', '-inf', 'nan']
# => '+' ['+0.0', '-0.0', '+1.0', '-1.5', '+3.14159265', '+10000000000.0', '+1.5e-07', '+123456789.123', '+1e+22',
# ...  '+1e+100', '+inf', '-inf', '+nan']
# => ' ' [' 0.0', '-0.0', ' 1.0', '-1.5', ' 3.14159265', ' 10000000000.0', ' 1.5e-07', ' 123456789.123', ' 1e+22', '
# ...  1e+100', ' inf', '-inf', ' nan']
# => '+.2f' ['+0.00', '-0.00', '+1.00', '-1.50', '+3.14', '+10000000000.00', '+0.00', '+123456789.12',
# ...  '+10000000000000000000000.00', '+10000000000000000159028911097599180468360808563945281389781', '+inf', '-inf',
# ...  '+nan']
# => '10' ['       0.0', '      -0.0', '       1.0', '      -1.5', '3.14159265', '10000000000.0', '   1.5e-07',
# ...  '123456789.123', '     1e+22', '    1e+100', '       inf', '      -inf', '       nan']
# => '<12' ['0.0         ', '-0.0        ', '1.0         ', '-1.5        ', '3.14159265  ', '10000000000.0', '1.5e-07
# ...      ', '123456789.123', '1e+22       ', '1e+100      ', 'inf         ', '-inf        ', 'nan         ']
# => '^12.3' ['    0.0     ', '    -0.0    ', '    1.0     ', '    -1.5    ', '    3.14    ', '   1e+10    ', '
# ...   1.5e-07   ', '  1.23e+08  ', '   1e+22    ', '   1e+100   ', '    inf     ', '    -inf    ', '    nan     ']
# => '=+12' ['+        0.0', '-        0.0', '+        1.0', '-        1.5', '+ 3.14159265', '+10000000000.0', '+
# ...     1.5e-07', '+123456789.123', '+      1e+22', '+     1e+100', '+        inf', '-        inf', '+        nan']
# => '012.3f' ['00000000.000', '-0000000.000', '00000001.000', '-0000001.500', '00000003.142', '10000000000.000',
# ...  '00000000.000', '123456789.123', '10000000000000000000000.000',
# ...  '100000000000000001590289110975991804683608085639452813897813', '000000000inf', '-00000000inf', '000000000nan']
# => '+012.1e' ['+00000.0e+00', '-00000.0e+00', '+00001.0e+00', '-00001.5e+00', '+00003.1e+00', '+00001.0e+10',
# ...  '+00001.5e-07', '+00001.2e+08', '+00001.0e+22', '+0001.0e+100', '+00000000inf', '-00000000inf', '+00000000nan']
# => ',' ['0.0', '-0.0', '1.0', '-1.5', '3.14159265', '10,000,000,000.0', '1.5e-07', '123,456,789.123', '1e+22',
# ...  '1e+100', 'inf', '-inf', 'nan']
# => ',.2f' ['0.00', '-0.00', '1.00', '-1.50', '3.14', '10,000,000,000.00', '0.00', '123,456,789.12',
# ...  '10,000,000,000,000,000,000,000.00', '10,000,000,000,000,000,159,028,911,097,599,180,468,360,808,5', 'inf',
# ...  '-inf', 'nan']
# => '020,.2f' ['0,000,000,000,000.00', '-0,000,000,000,000.00', '0,000,000,000,001.00', '-0,000,000,000,001.50',
# ...  '0,000,000,000,003.14', '0,010,000,000,000.00', '0,000,000,000,000.00', '0,000,123,456,789.12',
# ...  '10,000,000,000,000,000,000,000.00', '10,000,000,000,000,000,159,028,911,097,599,180,468,360,808,5',
# ...  '00000000000000000inf', '-0000000000000000inf', '00000000000000000nan']
# => '#.3f' ['ValueError: Alternate form (#) not allowed in float format specifier', 'ValueError: Alternate form (#)
# ...  not allowed in float format specifier', 'ValueError: Alternate form (#) not allowed in float format specifier',
# ...  'ValueError: Alternate form (#) not allowed in float format specifier', 'ValueError: Alternate form (#) not
# ...  allowed in float format specifier', 'ValueError: Alternate form (#) not allowed in float format specifier',
# ...  'ValueError: Alternate form (#) not allowed in float format specifier', 'ValueError: Alternate form (#) not
# ...  allowed in float format specifier', 'ValueError: Alternate form (#) not allowed in float format specifier',
# ...  'ValueError: Alternate form (#) not allowed in float format specifier', 'ValueError: Alternate form (#) not
# ...  allowed in float format specifier', 'ValueError: Alternate form (#) not allowed in float format specifier',
# ...  'ValueError: Alternate form (#) not allowed in float format specifier']
# => 'd' ["ValueError: Unknown format code 'd' for object of type 'float'", "ValueError: Unknown format code 'd' for
# ...  object of type 'float'", "ValueError: Unknown format code 'd' for object of type 'float'", "ValueError: Unknown
# ...  format code 'd' for object of type 'float'", "ValueError: Unknown format code 'd' for object of type 'float'",
# ...  "ValueError: Unknown format code 'd' for object of type 'float'", "ValueError: Unknown format code 'd' for
# ...  object of type 'float'", "ValueError: Unknown format code 'd' for object of type 'float'", "ValueError: Unknown
# ...  format code 'd' for object of type 'float'", "ValueError: Unknown format code 'd' for object of type 'float'",
# ...  "ValueError: Unknown format code 'd' for object of type 'float'", "ValueError: Unknown format code 'd' for
# ...  object of type 'float'", "ValueError: Unknown format code 'd' for object of type 'float'"]
# => 'x' ["ValueError: Unknown format code 'x' for object of type 'float'", "ValueError: Unknown format code 'x' for
# ...  object of type 'float'", "ValueError: Unknown format code 'x' for object of type 'float'", "ValueError: Unknown
# ...  format code 'x' for object of type 'float'", "ValueError: Unknown format code 'x' for object of type 'float'",
# ...  "ValueError: Unknown format code 'x' for object of type 'float'", "ValueError: Unknown format code 'x' for
# ...  object of type 'float'", "ValueError: Unknown format code 'x' for object of type 'float'", "ValueError: Unknown
# ...  format code 'x' for object of type 'float'", "ValueError: Unknown format code 'x' for object of type 'float'",
# ...  "ValueError: Unknown format code 'x' for object of type 'float'", "ValueError: Unknown format code 'x' for
# ...  object of type 'float'", "ValueError: Unknown format code 'x' for object of type 'float'"]
# => 's' ["ValueError: Unknown format code 's' for object of type 'float'", "ValueError: Unknown format code 's' for
# ...  object of type 'float'", "ValueError: Unknown format code 's' for object of type 'float'", "ValueError: Unknown
# ...  format code 's' for object of type 'float'", "ValueError: Unknown format code 's' for object of type 'float'",
# ...  "ValueError: Unknown format code 's' for object of type 'float'", "ValueError: Unknown format code 's' for
# ...  object of type 'float'", "ValueError: Unknown format code 's' for object of type 'float'", "ValueError: Unknown
# ...  format code 's' for object of type 'float'", "ValueError: Unknown format code 's' for object of type 'float'",
# ...  "ValueError: Unknown format code 's' for object of type 'float'", "ValueError: Unknown format code 's' for
# ...  object of type 'float'", "ValueError: Unknown format code 's' for object of type 'float'"]
# => 'c' ["ValueError: Unknown format code 'c' for object of type 'float'", "ValueError: Unknown format code 'c' for
# ...  object of type 'float'", "ValueError: Unknown format code 'c' for object of type 'float'", "ValueError: Unknown
# ...  format code 'c' for object of type 'float'", "ValueError: Unknown format code 'c' for object of type 'float'",
# ...  "ValueError: Unknown format code 'c' for object of type 'float'", "ValueError: Unknown format code 'c' for
# ...  object of type 'float'", "ValueError: Unknown format code 'c' for object of type 'float'", "ValueError: Unknown
# ...  format code 'c' for object of type 'float'", "ValueError: Unknown format code 'c' for object of type 'float'",
# ...  "ValueError: Unknown format code 'c' for object of type 'float'", "ValueError: Unknown format code 'c' for
# ...  object of type 'float'", "ValueError: Unknown format code 'c' for object of type 'float'"]
# => '.2n' ['0', '-0', '1', '-1.5', '3.1', '1e+10', '1.5e-07', '1.2e+08', '1e+22', '1e+100', 'inf', '-inf', 'nan']
# => '.400f' ['0.0000000000000000000000000000000000000000000000000000000000',
# ...  '-0.000000000000000000000000000000000000000000000000000000000',
# ...  '1.0000000000000000000000000000000000000000000000000000000000',
# ...  '-1.500000000000000000000000000000000000000000000000000000000',
# ...  '3.1415926500000002086210315610514953732490539550781250000000',
# ...  '10000000000.000000000000000000000000000000000000000000000000',
# ...  '0.0000001499999999999999932122167738829388028420908085536211',
# ...  '123456789.12299999594688415527343750000000000000000000000000',
# ...  '10000000000000000000000.000000000000000000000000000000000000',
# ...  '100000000000000001590289110975991804683608085639452813897813', 'inf', '-inf', 'nan']
# => 'z' ["ValueError: Unknown format code 'z' for object of type 'float'", "ValueError: Unknown format code 'z' for
# ...  object of type 'float'", "ValueError: Unknown format code 'z' for object of type 'float'", "ValueError: Unknown
# ...  format code 'z' for object of type 'float'", "ValueError: Unknown format code 'z' for object of type 'float'",
# ...  "ValueError: Unknown format code 'z' for object of type 'float'", "ValueError: Unknown format code 'z' for
# ...  object of type 'float'", "ValueError: Unknown format code 'z' for object of type 'float'", "ValueError: Unknown
# ...  format code 'z' for object of type 'float'", "ValueError: Unknown format code 'z' for object of type 'float'",
# ...  "ValueError: Unknown format code 'z' for object of type 'float'", "ValueError: Unknown format code 'z' for
# ...  object of type 'float'", "ValueError: Unknown format code 'z' for object of type 'float'"]
# => '*^+15.2%' ['****+0.00%*****', '****-0.00%*****', '***+100.00%****', '***-150.00%****', '***+314.16%****',
# ...  '+1000000000000.00%', '****+0.00%*****', '+12345678912.30%', '+999999999999999983222784.00%',
# ...  '+99999999999999997704951326524533662844684271992415000612999', '*****+inf%*****', '*****-inf%*****',
# ...  '*****+nan%*****']
# => '.1%' ['0.0%', '-0.0%', '100.0%', '-150.0%', '314.2%', '1000000000000.0%', '0.0%', '12345678912.3%',
# ...  '999999999999999983222784.0%', '999999999999999977049513265245336628446842719924150006129995', 'inf%', '-inf%',
# ...  'nan%']
# => '08' ['000000.0', '-00000.0', '000001.0', '-00001.5', '3.14159265', '10000000000.0', '01.5e-07', '123456789.123',
# ...  '0001e+22', '001e+100', '00000inf', '-0000inf', '00000nan']
# => '-08' ['000000.0', '-00000.0', '000001.0', '-00001.5', '3.14159265', '10000000000.0', '01.5e-07', '123456789.123',
# ...  '0001e+22', '001e+100', '00000inf', '-0000inf', '00000nan']
# => '.f' ['ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision',
# ...  'ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision', 'ValueError:
# ...  Format specifier missing precision', 'ValueError: Format specifier missing precision', 'ValueError: Format
# ...  specifier missing precision', 'ValueError: Format specifier missing precision', 'ValueError: Format specifier
# ...  missing precision', 'ValueError: Format specifier missing precision', 'ValueError: Format specifier missing
# ...  precision', 'ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision']

for spec in (
    '', 's', '5', '<5', '>5', '^5', '^6', '*^7', '.2', '5.2', '.0', '.10', '05', '=5', '+', '-', ' ', '#',
    ',', 'd', 'x', '5s', '<<5s', 'ss', '.s', '5.s', '..', '0', '1000000000000000000000',
    '.1000000000000000000000'
):
    results = []
    for v in ('abc', '', u'abc', Sub('abc')):
        try:
            results.append(format(v, spec))
        except Exception, e:
            results.append('%s: %s' % (type(e).__name__, e))
    print repr(spec), results
# => '' ['abc', '', u'abc', 'abc']
# => 's' ['abc', '', u'abc', 'abc']
# => '5' ['abc  ', '     ', u'abc  ', 'abc  ']
# => '<5' ['abc  ', '     ', u'abc  ', 'abc  ']
# => '>5' ['  abc', '     ', u'  abc', '  abc']
# => '^5' [' abc ', '     ', u' abc ', ' abc ']
# => '^6' [' abc  ', '      ', u' abc  ', ' abc  ']
# => '*^7' ['**abc**', '*******', u'**abc**', '**abc**']
# => '.2' ['ab', '', u'ab', 'ab']
# => '5.2' ['ab   ', '     ', u'ab   ', 'ab   ']
# => '.0' ['', '', u'', '']
# => '.10' ['abc', '', u'abc', 'abc']
# => '05' ["ValueError: '=' alignment not allowed in string format specifier", "ValueError: '=' alignment not allowed
# ...  in string format specifier", "ValueError: '=' alignment not allowed in string format specifier", "ValueError:
# ...  '=' alignment not allowed in string format specifier"]
# => '=5' ["ValueError: '=' alignment not allowed in string format specifier", "ValueError: '=' alignment not allowed
# ...  in string format specifier", "ValueError: '=' alignment not allowed in string format specifier", "ValueError:
# ...  '=' alignment not allowed in string format specifier"]
# => '+' ['ValueError: Sign not allowed in string format specifier', 'ValueError: Sign not allowed in string format
# ...  specifier', 'ValueError: Sign not allowed in string format specifier', 'ValueError: Sign not allowed in string
# ...  format specifier']
# => '-' ['ValueError: Sign not allowed in string format specifier', 'ValueError: Sign not allowed in string format
# ...  specifier', 'ValueError: Sign not allowed in string format specifier', 'ValueError: Sign not allowed in string
# ...  format specifier']
# => ' ' ['ValueError: Sign not allowed in string format specifier', 'ValueError: Sign not allowed in string format
# ...  specifier', 'ValueError: Sign not allowed in string format specifier', 'ValueError: Sign not allowed in string
# ...  format specifier']
# => '#' ['ValueError: Alternate form (#) not allowed in string format specifier', 'ValueError: Alternate form (#) not
# ...  allowed in string format specifier', 'ValueError: Alternate form (#) not allowed in string format specifier',
# ...  'ValueError: Alternate form (#) not allowed in string format specifier']
# => ',' ["ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'.", "ValueError: Cannot
# ...  specify ',' with 's'.", "ValueError: Cannot specify ',' with 's'."]
# => 'd' ["ValueError: Unknown format code 'd' for object of type 'str'", "ValueError: Unknown format code 'd' for
# ...  object of type 'str'", "ValueError: Unknown format code 'd' for object of type 'unicode'", "ValueError: Unknown
# ...  format code 'd' for object of type 'Sub'"]
# => 'x' ["ValueError: Unknown format code 'x' for object of type 'str'", "ValueError: Unknown format code 'x' for
# ...  object of type 'str'", "ValueError: Unknown format code 'x' for object of type 'unicode'", "ValueError: Unknown
# ...  format code 'x' for object of type 'Sub'"]
# => '5s' ['abc  ', '     ', u'abc  ', 'abc  ']
# => '<<5s' ['abc<<', '<<<<<', u'abc<<', 'abc<<']
# => 'ss' ['ValueError: Invalid conversion specification', 'ValueError: Invalid conversion specification', 'ValueError:
# ...  Invalid conversion specification', 'ValueError: Invalid conversion specification']
# => '.s' ['ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision',
# ...  'ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision']
# => '5.s' ['ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision',
# ...  'ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision']
# => '..' ['ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision',
# ...  'ValueError: Format specifier missing precision', 'ValueError: Format specifier missing precision']
# => '0' ["ValueError: '=' alignment not allowed in string format specifier", "ValueError: '=' alignment not allowed in
# ...  string format specifier", "ValueError: '=' alignment not allowed in string format specifier", "ValueError: '='
# ...  alignment not allowed in string format specifier"]
# => '1000000000000000000000' ['ValueError: Too many decimal digits in format string', 'ValueError: Too many decimal
# ...  digits in format string', 'ValueError: Too many decimal digits in format string', 'ValueError: Too many decimal
# ...  digits in format string']
# => '.1000000000000000000000' ['ValueError: Too many decimal digits in format string', 'ValueError: Too many decimal
# ...  digits in format string', 'ValueError: Too many decimal digits in format string', 'ValueError: Too many decimal
# ...  digits in format string']

probe(r'''
'{} {}'.format(1, 2)  # => '1 2'
'{0} {1} {0}'.format(1, 2)  # => '1 2 1'
'{a} {b}'.format(a=1, b=2)  # => '1 2'
'{} {a}'.format(1, a=2)  # => '1 2'
'{{}}'.format()  # => '{}'
'{{{}}}'.format(1)  # => '{1}'
''.format()  # => ''
'x'.format(1, 2, a=3)  # => 'x'
'{0}{0}'.format('ab')  # => 'abab'
'{0.x} {0.y[k]} {0.y[1]} {0.z[1]} {0.y[-1]}'.format(p)  # => '3 v one 20 minus'
'{a.z[2]}'.format(a=p)  # => '30'
'{0[a]} {0[1]}'.format({'a': 'A', 1: 'one'})  # => 'A one'
'{0[0]}'.format('abc')  # => 'a'
'{.x}'.format(p)  # => '3'
'{[1]}'.format([1, 2])  # => '2'
'{0.x.real}'.format(p)  # => '3'
'{0!r} {0!s} {0}'.format(p)  # => '<Point> point point'
'{0!r:>10}|{0!s:<10}|'.format(p)  # => '   <Point>|point     |'
'{!r}'.format('a')  # => "'a'"
'{0!r:.3}'.format('abcdef')  # => "'ab"
'{0:{1}}'.format(5, 10)  # => '         5'
'{0:{w}.{p}f}'.format(3.14159, w=10, p=2)  # => '      3.14'
'{0:{1}{2}{3}}'.format('x', '*', '^', 9)  # => '****x****'
'{:{}}'.format('a', 5)  # => 'a    '
'{0:{1[w]}}'.format(1, {'w': 4})  # => '   1'
'{0:spec}'.format(Formats())  # => 'spec(spec)'
'{0:}'.format(Formats())  # => 'spec()'
'{0}'.format(Formats())  # => 'spec()'
'{0:{1}}'.format(Formats(), 'abc')  # => 'spec(abc)'
'{0!s:>5}'.format(1)  # => '    1'
'{}'.format(Classic())  # => 'classic'
'{0:>10}'.format(Classic())  # => '   classic'
format(Classic())  # => 'classic'
format(p)  # => 'point'
format(p, '>8')  # => '   point'
format(p, '')  # => 'point'
format([1])  # => '[1]'
format({}, '5')  # => '{}   '
format(None, '5')  # => 'None '
format(object) == str(object)  # => True
format(int)  # => "<type 'int'>"
'{0}'.format()  # => IndexError: tuple index out of range
'{}'.format()  # => IndexError: tuple index out of range
'{} {}'.format(1)  # => IndexError: tuple index out of range
'{1}'.format(1)  # => IndexError: tuple index out of range
'{a}'.format()  # => KeyError: 'a'
'{a}'.format(1)  # => KeyError: 'a'
'{0} {}'.format(1, 2)  # => ValueError: cannot switch from manual field specification to automatic field numbering
'{} {0}'.format(1, 2)  # => ValueError: cannot switch from automatic field numbering to manual field specification
'{0:{}}'.format(1, 2)  # => ValueError: cannot switch from manual field specification to automatic field numbering
'{:{0}}'.format(1, 2)  # => ValueError: cannot switch from automatic field numbering to manual field specification
'{'.format()  # => ValueError: Single '{' encountered in format string
'}'.format()  # => ValueError: Single '}' encountered in format string
'{0'.format(1)  # => ValueError: unmatched '{' in format
'{0!'.format(1)  # => ValueError: unmatched '{' in format
'{0!}'.format(1)  # => ValueError: end of format while looking for conversion specifier
'{0!x}'.format(1)  # => ValueError: Unknown conversion specifier x
'{0!rr}'.format(1)  # => ValueError: expected ':' after format specifier
'{0!r:'.format(1)  # => ValueError: unmatched '{' in format
'{!}'.format(1)  # => ValueError: end of format while looking for conversion specifier
'{0.}'.format(1)  # => ValueError: Empty attribute in format string
'{0.nothing}'.format(1)  # => AttributeError: 'int' object has no attribute 'nothing'
'{0[}'.format([1])  # => ValueError: Missing ']' in format string
'{0[]}'.format([1])  # => ValueError: Empty attribute in format string
'{0[0}'.format([1])  # => ValueError: Missing ']' in format string
'{0[0]x}'.format([1])  # => ValueError: Only '.' or '[' may follow ']' in format field specifier
'{0[5]}'.format([1])  # => IndexError: list index out of range
'{0[a]}'.format([1])  # => TypeError: list indices must be integers, not str
'{0[a]}'.format({})  # => KeyError: 'a'
'{0[0]}'.format(1)  # => TypeError: 'int' object has no attribute '__getitem__'
'{0]}'.format(1)  # => KeyError: '0]'
'{ 0}'.format(1)  # => KeyError: ' 0'
'{0 }'.format(1)  # => KeyError: '0 '
'{-1}'.format(1)  # => KeyError: '-1'
'{99999999999999999999}'.format(1)  # => ValueError: Too many decimal digits in format string
'{0[99999999999999999999]}'.format([1])  # => ValueError: Too many decimal digits in format string
'a}b'.format()  # => ValueError: Single '}' encountered in format string
'a}}b{{c'.format()  # => 'a}b{c'
'{0:{1:{2}}}'.format(1, 2, 3)  # => ValueError: Max string recursion exceeded
'{0:}}'.format(1)  # => ValueError: Single '}' encountered in format string
'{0:{'.format(1)  # => ValueError: unmatched '{' in format
'{a.b.c}'.format(a=1)  # => AttributeError: 'int' object has no attribute 'b'
'{0:x}'.format('a')  # => ValueError: Unknown format code 'x' for object of type 'str'
'{0:d}'.format('a')  # => ValueError: Unknown format code 'd' for object of type 'str'
'{0:d}'.format(1.5)  # => ValueError: Unknown format code 'd' for object of type 'float'
'{0:c}'.format(65), '{0:c}'.format(255)  # => ('A', '\xff')
'{0:c}'.format(256)  # => OverflowError: %c arg not in range(0x100)
'{0:c}'.format(-1)  # => OverflowError: %c arg not in range(0x100)
'{0:+c}'.format(65)  # => ValueError: Sign not allowed with integer format specifier 'c'
'{0:,c}'.format(65)  # => ValueError: Cannot specify ',' with 'c'.
'{0:.3c}'.format(65)  # => ValueError: Precision not allowed in integer format specifier
'{0:s}'.format(5)  # => ValueError: Unknown format code 's' for object of type 'int'
'{0:5d}'.format(None)  # => ValueError: Unknown format code 'd' for object of type 'str'
'{0:}'.format(BadFormat())  # => TypeError: BadFormat.__format__ must return string or unicode, not int
format(BadFormat())  # => TypeError: BadFormat.__format__ must return string or unicode, not int
format(1, 2)  # => TypeError: format expects arg 2 to be string or unicode, not int
format(1, None)  # => TypeError: format expects arg 2 to be string or unicode, not NoneType
format()  # => TypeError: format() takes at least 1 argument (0 given)
format(1, '', 2)  # => TypeError: format() takes at most 2 arguments (3 given)
format(1, u'5')  # => u'    1'
format(u'a', '5')  # => u'a    '
format('a', u'5')  # => u'a    '
format(u'\xe9', u'>3')  # => u'  \xe9'
type(format('a', u''))  # => <type 'unicode'>
u'{0} {1!r}'.format('a', u'\xe9')  # => u"a u'\\xe9'"
u'{}'.format(u'\u1234')  # => u'\u1234'
u'{0:>5}'.format(u'\xe9')  # => u'    \xe9'
u'{a}'.format(a=5)  # => u'5'
type(u'{}'.format(1))  # => <type 'unicode'>
type('{}'.format(u'a'))  # => <type 'str'>
'{}'.format(u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
u'{}'.format('\xe9')
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
u'{'.format()  # => ValueError: Single '{' encountered in format string
u'{0!x}'.format(1)  # => ValueError: Unknown conversion specifier x
'{0}'.format(1, **{'a': 2}), '{a}'.format(**{'a': 2}), '{0}{1}'.format(*'ab')  # => ('1', '2', 'ab')
'{0.__class__.__name__}'.format(1), '{0.real}'.format(5)  # => ('int', '5')
'{0:%Y}'.format(5)  # => ValueError: Invalid conversion specification
'{:,}'.format(1234567)  # => '1,234,567'
'{:,}'.format(-1234567.891)  # => '-1,234,567.891'
'{:,.0f}'.format(1e6)  # => '1,000,000'
'{:>+15,}'.format(12345)  # => '        +12,345'
'{:,}'.format(999)  # => '999'
'{:,}'.format(1000)  # => '1,000'
'{:06,}'.format(1234)  # => '01,234'
'{:,}'.format(10 ** 30)  # => '1,000,000,000,000,000,000,000,000,000,000'
''.format()  # => ''
'{0}'.format('{1}')  # => '{1}'
'{x[y]}'.format(x={'y': 1})  # => '1'
'{0[x y]}'.format({'x y': 1})  # => '1'
'{0[a.b]}'.format({'a.b': 2})  # => '2'
'{0[ 1]}'.format({' 1': 3})  # => '3'
(5).__format__('03d')  # => '005'
(5.5).__format__('.1f')  # => '5.5'
'a'.__format__('3')  # => 'a  '
object().__format__('')[:7]  # => '<object'
None.__format__('>5')  # => ' None'
[].__format__('')  # => '[]'
True.__format__('d')  # => '1'
(1j).__format__('.1f')  # => '0.0+1.0j'
object.__format__(5, ''), object.__format__(5, '>4')  # => ('5', '   5')
object.__format__(5, 1)  # => TypeError: argument to __format__ must be unicode or str
object.__format__()  # => TypeError: descriptor '__format__' of 'object' object needs an argument
''')
