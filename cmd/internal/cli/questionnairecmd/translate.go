package questionnairecmd

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/translation"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

func newTranslateCommand(e *command.Env) *cobra.Command {
	return e.Group("translate", e.Text.CLI.Commands.Translate,
		newTranslateExportCommand(e), newTranslateImportCommand(e), newTranslateStatusCommand(e), newTranslateStampCommand(e))
}

func toFlag(e *command.Env, c *cobra.Command, to *string) {
	c.Flags().StringVar(to, "to", "", e.Text.CLI.Flags.TranslateTo)
}

// ownNames are languages as they call themselves, for translations to begin.
var ownNames = map[string]string{
	"ar": "العربية", "bg": "Български", "bs": "Bosanski", "el": "Ελληνικά", "es": "Español", "fa": "دری / فارسی", "fr": "Français", "hr": "Hrvatski",
	"hu": "Magyar", "it": "Italiano", "ku": "Kurdî", "pl": "Polski", "ps": "پښتو", "pt": "Português", "ro": "Română", "ru": "Русский",
	"sq": "Shqip", "sr": "Srpski", "th": "ไทย", "ti": "ትግርኛ", "tr": "Türkçe", "uk": "Українська", "vi": "Tiếng Việt", "zh": "中文",
}

var nameWithCode = value.Pattern(`^.+ \(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)$`)

// languageTo is the language meant by --to: one of the form's, or a new one.
func languageTo(e *command.Env, f *workspace.Form, to string) (survey.Language, error) {
	for _, l := range f.Languages {
		if to != "" && (l.Key == to || strings.EqualFold(l.Code, to) || l.Name == to) {
			return l, nil
		}
	}
	if name := ownNames[to]; name != "" {
		to = name + " (" + to + ")"
	}
	switch m := nameWithCode().FindStringSubmatch(to); {
	case to == "":
		return survey.Language{}, console.UsageError(e.Text.Forms.Translate.NeedTo)
	case m == nil:
		return survey.Language{}, console.UserError(fmt.Sprintf(e.Text.Forms.Translate.NoName, to))
	default:
		return survey.Language{Key: to, Code: m[1], Status: survey.TranslationDraft}, nil
	}
}

// translationOf is a form's translation into the language meant by --to.
func translationOf(e *command.Env, path, to string) (*workspace.Form, *translation.Translation, error) {
	f, err := workspace.ReadForm(path)
	if err != nil {
		return nil, nil, err
	}
	l, err := languageTo(e, f, to)
	if err != nil {
		return nil, nil, err
	}
	return f, translation.Of(f.Form, f.Book, l), nil
}

// languageFile is the file to write a translation to: the one it was read from, or a
// new one. One whose texts stand in the form itself has none.
func languageFile(e *command.Env, path string, t *translation.Translation) (string, error) {
	say := e.Text.Forms.Translate
	if !sameFormat(path, ".yaml") {
		return "", console.UserError(fmt.Sprintf(say.NotYAML, path))
	}
	if t.InForm || t.Language.Key == t.Source {
		return "", console.UserError(fmt.Sprintf(say.InForm, t.Language.Key))
	}
	if t.File != nil {
		return filepath.Join(filepath.Dir(path), filepath.Base(t.File.File)), nil
	}
	out := sheet.LanguageFile(path, t.Language.Code)
	if workspace.StandingAt(out) != workspace.Free {
		return "", console.UserError(fmt.Sprintf(say.Another, out, t.Language.Key))
	}
	return out, nil
}

// writeLanguage writes a language file, and says what of the old one is not in it.
func writeLanguage(ctx context.Context, e *command.Env, path string, l *sheet.Language) error {
	data, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "" })
	if err != nil {
		return err
	}
	remarks := 0
	if old, err := os.ReadFile(path); err == nil {
		remarks = sheet.Remarks(path, old)
	}
	if err := e.WriteBytes(ctx, path, true, data); err != nil {
		return err
	}
	if remarks > 0 {
		e.Remark(e.Text.Forms.Translate.Remarks, remarks)
	}
	return nil
}

// coverage is how far a translation is, in one line.
func coverage(e *command.Env, t *translation.Translation) string {
	say, c := e.Text.Forms.Translate, t.Coverage()
	parts := []string{fmt.Sprintf(say.Coverage, t.Language.Key, c.Translated, c.Texts, c.Outdated)}
	for _, more := range []struct {
		words string
		n     int
	}{{say.Same, c.Same}, {say.Kept, c.Kept}, {say.Unstamped, c.Unstamped}} {
		if more.n > 0 && !t.InForm {
			parts = append(parts, fmt.Sprintf(more.words, more.n))
		}
	}
	return strings.Join(append(parts, status(e, t.Language)), ", ")
}

// status is whether a translation is approved, and by whom.
func status(e *command.Env, l survey.Language) string {
	said := e.Text.Forms.Translate.Statuses[string(l.Status)]
	if by := strings.TrimSpace(l.By + " " + l.Date); by != "" {
		said += " (" + by + ")"
	}
	return said
}
