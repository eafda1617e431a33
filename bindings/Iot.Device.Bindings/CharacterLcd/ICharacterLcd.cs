using System.Drawing;

namespace Iot.Device.CharacterLcd;

/// <summary>A display of characters in rows.</summary>
public interface ICharacterLcd : IDisposable
{
    bool BacklightOn { get; set; }

    bool DisplayOn { get; set; }

    bool UnderlineCursorVisible { get; set; }

    bool BlinkingCursorVisible { get; set; }

    /// <summary>Characters a row, and rows.</summary>
    Size Size { get; }

    int NumberOfCustomCharactersSupported { get; }

    /// <summary>Clears; the cursor goes to the left top.</summary>
    void Clear();

    /// <summary>Draws one of the characters that are the user's.</summary>
    /// <param name="location">Its code, from 0.</param>
    /// <param name="characterMap">Eight rows from the top, five pixels each, the lowest bit on the right.</param>
    void CreateCustomCharacter(int location, ReadOnlySpan<byte> characterMap);

    /// <param name="left">Column from 0.</param>
    /// <param name="top">Row from 0.</param>
    void SetCursorPosition(int left, int top);

    /// <summary>Writes from the cursor on; characters are codes of the display, and those above 255 a question mark.</summary>
    void Write(string text);

    /// <summary>Writes from the cursor on; characters are codes of the display, and those above 255 a question mark.</summary>
    void Write(ReadOnlySpan<char> text);
}
