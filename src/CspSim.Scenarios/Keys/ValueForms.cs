namespace CspSim.Scenarios.Keys;

/// <summary>The forms in which the value of a key may be written.</summary>
[Flags]
public enum ValueForms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A mapping with the keys of the table.</summary>
    Mapping = 1,

    /// <summary>A mapping whose keys the user chooses.</summary>
    Named = 1 << 1,

    /// <summary>A list.</summary>
    List = 1 << 2,

    /// <summary>A text.</summary>
    PlainText = 1 << 3,

    /// <summary>A whole number without a unit.</summary>
    WholeNumber = 1 << 4,

    /// <summary>A percentage.</summary>
    Share = 1 << 5,

    /// <summary>A length of time on the wall calendar, or of examiner's effort.</summary>
    Duration = 1 << 6,

    /// <summary>A length of time in business days.</summary>
    BusinessDays = 1 << 7,

    /// <summary>Events over time.</summary>
    Rate = 1 << 8,

    /// <summary>A number of applications, such as <c>7600 cases</c>.</summary>
    Cases = 1 << 9,

    /// <summary>A date or a date-time.</summary>
    Instant = 1 << 10,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    TrueOrFalse = 1 << 11,

    /// <summary>One of the words that the table lists.</summary>
    Choice = 1 << 12,

    /// <summary>A distribution of the quantity that the other forms name.</summary>
    Law = 1 << 13,

    /// <summary>Anything; checked elsewhere.</summary>
    Any = 1 << 14,

    /// <summary>A number without a unit, with or without decimals.</summary>
    Number = 1 << 15,

    /// <summary>Every form of a quantity.</summary>
    Quantities = WholeNumber | Number | Share | Duration | BusinessDays | Rate | Cases,

    /// <summary>Every form that is one scalar.</summary>
    Scalars = Quantities | PlainText | Instant | TrueOrFalse | Choice,
}
