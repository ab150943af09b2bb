namespace FusionSample.Workbench.SignIn;

/// <summary>A call cannot be made any more: the session has ended, or its tokens are not taken any longer. The message is for the person.</summary>
internal sealed class SignedOutException(string message) : Exception(message);
