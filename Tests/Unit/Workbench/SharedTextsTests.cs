using FusionSample.Workbench.Traces;

namespace FusionSample.Tests.Unit.Workbench;

/// <summary>Texts of spans are kept once, and never without end.</summary>
public sealed class SharedTextsTests
{
    private readonly SharedTexts _texts = new();

    [Fact]
    public void What_comes_again_is_the_same_object()
    {
        var first = _texts.Of(new string('a', 3));

        Assert.Same(first, _texts.Of(new string('a', 3)));
        Assert.Equal("aaa", first);
    }

    [Fact]
    public void Texts_that_come_once_do_not_stay()
    {
        var once = Enumerable.Range(0, 20_000).Select(number => new WeakReference(Keep($"text {number}"))).ToList();

        GC.Collect();

        Assert.InRange(once.Count(text => text.IsAlive), 1, 4_096);
    }

    // In a method of its own, so that nothing on this one's stack holds the text.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private string Keep(string text) => _texts.Of(text);
}
