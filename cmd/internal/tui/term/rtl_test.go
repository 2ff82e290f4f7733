package term

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/text"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

func TestVisual(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"text from left to right stays", "> ( ) 1  Việt Nam", "> ( ) 1  Việt Nam"},
		{"a word is turned round", "שלום", "םולש"},
		{"marks stay on their letters", "שָׁלוֹם", "םוֹלשָׁ"},
		{"what stands before it stays there", ">( ) 1  שלום עולם", ">( ) 1  םלוע םולש"},
		{"a number keeps its order", "מחיר 1.250 שח", "חש 1.250 ריחמ"},
		{"a number after it comes before it", "גיל 25", "25 ליג"},
		{"a date keeps its order", "ביום 1/2/1990 כאן", "ןאכ 1/2/1990 םויב"},
		{"in a sentence from left to right only the word is turned", "Name שלום in German", "Name םולש in German"},
		{"the full stop ends the sentence at the left", "שלום.", ".םולש"},
		{"brackets look the other way", "שלום (עולם) כאן", "ןאכ (םלוע) םולש"},
		{"in it the sign after the word stays at its end", "Born in שלום?", "Born in םולש?"},
		{"columns stay where they are", "[x] שלום      עולם", "[x] םולש      םלוע"},
		{"a box is no part of the sentence", "[x] שלום?", "[x] ?םולש"},
		{"nor is what stands before it", "Name [ ] שלום.", "Name [ ] .םולש"},
		{"a bracket of another script is", "Name (old) שלום.", "Name (old) םולש."},
		{"a word of another script stands where it is read", "هل تعرف IHK جيدا؟", "؟اديج IHK فرعت له"},
		{"so do a name and a number", "ما اسم شركة Phở 24 هنا؟", "؟انه Phở 24 ةكرش مسا ام"},
		{"Eastern digits keep their order", "منذ ١٩٩٠ هنا", "انه ١٩٩٠ ذنم"},
		{"Persian", "چند نفر کار می\u200cکنند؟", "؟دننکیم راک رفن دنچ"},
		{"cells beside it stay", "> المحاسبة      [4]     2", "> ةبساحملا      [4]     2"},
		{"a box behind one blank too", "المحاسبة ( ) (x)", "ةبساحملا ( ) (x)"},
		{"Arabic with its question mark", "هل أنت بخير؟", "؟ريخب تنأ له"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := norm.NFKC.String(visual(c.line)); got != norm.NFKC.String(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
			styled := mono.Question.Render(c.line) + "  " + mono.Caret.Render("x")
			if got := norm.NFKC.String(ansi.Strip(visual(styled))); got != norm.NFKC.String(c.want+"  x") {
				t.Errorf("styled: got %q", got)
			}
		})
	}
}

func TestVisualKeepsWhatStandsOut(t *testing.T) {
	caret := ansi.NewStyle().Reverse(true).Styled
	if got, want := visual("> של"+caret("ו")+"ם"), "> ם"+caret("ו")+"לש"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWhatRunsLeftIsSetApart for terminals that turn it round themselves.
func TestWhatRunsLeftIsSetApart(t *testing.T) {
	for name, c := range map[string]struct{ line, want string }{
		"nothing where nothing does":      {"> ( ) 1  Việt Nam", "> ( ) 1  Việt Nam"},
		"a sentence with its full stop":   {" نعم.", " \u2067نعم.\u2069"},
		"with words of another script":    {"هل تعرف IHK جيدا؟", "\u2067هل تعرف IHK جيدا؟\u2069"},
		"not the key before it":           {">( ) 1  نعم", ">( ) 1  \u2067نعم\u2069"},
		"not the cells behind it":         {"المحاسبة     [4]   2", "\u2067المحاسبة\u2069     [4]   2"},
		"a word in a sentence":            {"Name سلام in German", "Name \u2067سلام\u2069 in German"},
		"each of two languages by itself": {"نعم   ja", "\u2067نعم\u2069   ja"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := isolated(c.line); got != c.want {
				t.Errorf("got %+q, want %+q", got, c.want)
			}
			if got, want := text.Width(isolated(c.line)), text.Width(c.line); got != want {
				t.Errorf("%d columns, want %d", got, want)
			}
		})
	}
}

func FuzzVisual(f *testing.F) {
	for _, s := range []string{"שלום 12", "> " + mono.Caret.Render("ש") + " a (ב) 3", "", "\x1b[1mא"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = text.OneLine(strings.ToValidUTF8(s, ""))
		if w := ansi.StringWidth(isolated(s)); w != ansi.StringWidth(s) {
			t.Errorf("%q is %d columns wide, set apart %d", s, ansi.StringWidth(s), w)
		}
		got := visual(s)
		if ansi.StringWidth(got) != ansi.StringWidth(s) {
			t.Errorf("%q is %d columns wide, %q %d", s, ansi.StringWidth(s), got, ansi.StringWidth(got))
		}
	})
}
