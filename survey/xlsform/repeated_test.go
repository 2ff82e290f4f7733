package xlsform_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
)

func TestASheetThatIsThereTwiceIsAnError(t *testing.T) {
	for file, text := range map[string]string{
		"f.md":  "| survey |\n| | type | name | label |\n| | text | a | A |\n| Survey |\n| | type | name | label |\n| | text | b | B |\n",
		"f.csv": "survey,type,name,label\n,text,a,A\nsurvey,type,name,label\n,text,b,B\n",
	} {
		_, problems := xlsform.Build(read(t, file, text))
		if !slices.ContainsFunc(problems, func(p survey.Problem) bool { return p.Code == xlsform.CodeSheetTwice }) {
			t.Errorf("%s: %v", file, problems)
		}
	}
}

// A form that came in an archive does not read other files of the laptop.
func TestAFileBesideIsNoWayOut(t *testing.T) {
	for name, c := range map[string]struct {
		to   string
		want xlsform.Code
	}{
		"a link to another folder": {"../secret.csv", xlsform.CodeFileOutside},
		"a link to a device":       {"/dev/null", xlsform.CodeFileUnread},
		"a link to a file beside":  {"other.csv", ""},
	} {
		problems := besideLink(t, c.to)
		told := slices.ContainsFunc(problems, func(p survey.Problem) bool { return p.Code == c.want })
		if c.want == "" && survey.HasErrors(problems) || c.want != "" && !told {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

// besideLink are the problems of a form that reads a link beside it.
func besideLink(t *testing.T, to string) []survey.Problem {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "form")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"f.md":          "| survey |\n| | type | name | label |\n| | select_one_from_file towns.csv | a | A |\n",
		"../secret.csv": "name,label\na,A\n", "other.csv": "name,label\na,A\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(to, filepath.Join(dir, "towns.csv")); err != nil {
		t.Skip("no links here:", err)
	}
	w, err := xlsform.ReadFile(filepath.Join(dir, "f.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, problems := xlsform.Build(w)
	return problems
}
