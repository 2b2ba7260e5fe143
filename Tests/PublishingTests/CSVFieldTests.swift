import Testing

@testable import Publishing

@Suite struct CSVFieldTests {
    @Test(arguments: [
        ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("say \"it\"", "\"say \"\"it\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("=1+1", "'=1+1"), ("@x", "'@x"), ("+cmd", "'+cmd"), ("-cmd|x", "'-cmd|x"), ("'=1", "''=1"), (" =1", "' =1"),
        ("'tis", "'tis"),
        ("-0.100", "-0.100"), ("-", "-"), ("+5%", "'+5%"), ("+44", "'+44"), ("-1,234", "\"-1,234\""), ("\tx", "'\tx"),
        ("=a,b", "\"'=a,b\""),
    ])
    func aTextIsQuotedAndMadeHarmless(_ text: String, _ field: String) {
        var output: [UInt8] = []
        CSVField.append(text: Array(text.utf8), to: &output)
        #expect(String(decoding: output, as: UTF8.self) == field)
    }

    @Test(arguments: [
        (0, 0, "0"), (41, 1, "4.1"), (-5, 3, "-0.005"), (-1234, 2, "-12.34"), (10_062_000, 0, "10062000"),
        (100, 1, "10.0"),
    ])
    func aDecimalIsWrittenExactly(_ digits: Int64, _ scale: UInt8, _ text: String) {
        #expect(RowValue.decimal(digits, scale: scale).decimalText == text)
    }
}
