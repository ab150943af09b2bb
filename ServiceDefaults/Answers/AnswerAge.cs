using Microsoft.AspNetCore.Http;

namespace FusionSample.ServiceDefaults.Answers;

/// <summary>How old an answer is, and for how long it may be given again. What sets it on a request says that the answer depends on nothing of the caller.</summary>
/// <param name="AsOf">When the external API said the oldest part of it.</param>
/// <param name="FreshUntil">From then on it is the last that is known.</param>
/// <param name="KeepUntil">From then on whoever made it has to be asked again: <paramref name="FreshUntil"/>, or the next try after that.</param>
/// <param name="WasAsked">Whether somebody further away was asked for this very answer.</param>
public sealed record AnswerAge(DateTimeOffset AsOf, DateTimeOffset FreshUntil, DateTimeOffset KeepUntil, bool WasAsked)
{
    /// <summary>The parts that it was made of; <see cref="KeptAnswers.DropMadeFrom"/> names them when they change.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether it is past its time.</summary>
    public bool IsLastKnown(DateTimeOffset now) => now > FreshUntil;

    /// <summary>The age of an answer that was made of both.</summary>
    public AnswerAge And(AnswerAge other) => new(
        Earlier(AsOf, other.AsOf), Earlier(FreshUntil, other.FreshUntil), Earlier(KeepUntil, other.KeepUntil), WasAsked || other.WasAsked)
    {
        Sources = [.. Sources, .. other.Sources],
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

/// <summary>An answer's age travels with the request.</summary>
public static class AnswerAgeExtensions
{
    /// <summary>Says how old the answer in the making is.</summary>
    public static void SetAnswerAge(this HttpContext context, AnswerAge age) => context.Features.Set(age);

    /// <summary>How old the answer in the making is; null for one that must not be kept.</summary>
    public static AnswerAge? AnswerAge(this HttpContext context) => context.Features.Get<AnswerAge>();
}
