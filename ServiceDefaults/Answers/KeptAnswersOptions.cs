using System.ComponentModel.DataAnnotations;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>Which answers are kept as they were sent (section <c>KeptAnswers</c>).</summary>
public sealed class KeptAnswersOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "KeptAnswers";

    /// <summary>False makes each answer anew.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The most that all of them take, in bytes. 1 MiB to 4 GiB.</summary>
    [Range(1L << 20, 4L << 30, ErrorMessage = "KeptAnswers:MaxBytes must lie between 1048576 and 4294967296.")]
    public long MaxBytes { get; set; } = 64L << 20;

    /// <summary>The largest that is kept, in bytes. 1 KiB to 16 MiB; a page of 100 people has about 100 KiB.</summary>
    [Range(1 << 10, 16 << 20, ErrorMessage = "KeptAnswers:MaxAnswerBytes must lie between 1024 and 16777216.")]
    public int MaxAnswerBytes { get; set; } = 1 << 20;
}
