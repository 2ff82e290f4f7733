package sheet

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Language is a language of a questionnaire in a file of its own: NAME.vi.yaml
// beside NAME.yaml, so that a translator gets one file. It is written like this:
//
//	language: Tiếng Việt (vi)     # as in a heading: label::Tiếng Việt (vi)
//	translation_status: draft     # or approved, with translation_by and translation_date
//	consent_version: 2026_11_vi
//	form_title: Khảo sát nhu cầu
//	survey:                       # name → column → text; a text alone is the label
//	  c_founded:
//	    label: …
//	    constraint_message: …
//	choices:                      # list → code → label
//	  yesno:
//	    yes: Có
//	    no: Không
//	gaps:
//	  area: …
//	breakdowns:
//	  size: …
//	same:                         # texts that read like their source and are meant to
//	  - choices/chamber/ihk/label
//	sources:                      # which source each text was made from, kept by the program
//	  survey/c_founded/label: 3f2a1b9c
//
// A text that is not there, or empty, is not translated. Where several rows of a
// sheet have one name, the second is name#2.
type Language struct {
	File  string
	Key   string // "" where the file names no language
	Line  int    // of the key
	Texts []LanguageText
	Same  []Address
	// Sources are digests of the texts that were translated, by the address of the
	// translation.
	Sources map[Address]string
}

// LanguageText is one text of a Language and where it stands. Settings of the
// language are texts of the sheet settings without a name.
type LanguageText struct {
	Address
	Text string
	Line int
}

// Address names a text of a questionnaire whatever the language: sheet, list (of
// choices), name and column.
type Address struct{ Sheet, List, Name, Column string }

// String is the address as language files have it: survey/c_founded/label,
// choices/yesno/yes/label, settings/form_title.
func (a Address) String() string {
	parts := slices.DeleteFunc([]string{a.Sheet, a.List, a.Name, a.Column}, func(s string) bool { return s == "" })
	return strings.Join(parts, "/")
}

// ParseAddress reads what Address.String writes. A code may hold slashes, the
// other parts cannot.
func ParseAddress(s string) Address {
	a := Address{}
	a.Sheet, s, _ = strings.Cut(s, "/")
	if a.Sheet == choicesSheet {
		a.List, s, _ = strings.Cut(s, "/")
	}
	if at := strings.LastIndexByte(s, '/'); at >= 0 {
		a.Name, s = s[:at], s[at+1:]
	}
	a.Column = s
	return a
}

// The sheets with texts of a language; those of choices stand by list.
const (
	choicesSheet  = "choices"
	settingsSheet = "settings"
)

var languageSheets = []string{Survey, choicesSheet, "gaps", "breakdowns", "report", "planning", "information"}

// IsLanguageFile reports whether a file may be a language of the questionnaire in
// the file of the other name: both without folders.
func IsLanguageFile(name, form string) bool {
	ending := filepath.Ext(form)
	between, ours := strings.CutPrefix(name, strings.TrimSuffix(form, ending)+".")
	code, yaml := strings.CutSuffix(between, ending)
	return (ending == ".yaml" || ending == ".yml") && ours && yaml && languageCode().MatchString(code)
}

var languageCode = lazily(`^[a-z]{2,3}(-[A-Za-z0-9]+)*$`)

// LanguageFile is the file for a language of the questionnaire in a YAML file.
func LanguageFile(form, code string) string {
	ending := filepath.Ext(form)
	return strings.TrimSuffix(form, ending) + "." + code + ending
}

// LanguageCode is the code in a language file's name: vi of NAME.vi.yaml.
func LanguageCode(file string) string {
	name := path.Base(filepath.ToSlash(file))
	return strings.TrimPrefix(filepath.Ext(strings.TrimSuffix(name, filepath.Ext(name))), ".")
}

// ReadLanguage reads a language file. The error is a *ReadError.
func ReadLanguage(name string, data []byte) (*Language, error) {
	text, err := Decode(name, data)
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := yaml.Load([]byte(text), &doc); err != nil {
		return nil, yamlError(name, err)
	}
	r := &languageReader{yamlReader{name, newBudget()}, &Language{File: name, Sources: map[Address]string{}}}
	n := &doc
	if n.Kind == yaml.DocumentNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	return r.Language, r.each(n, r.top)
}

type languageReader struct {
	yamlReader
	*Language
}

// each calls visit with every key and value of a map in which no key may be twice or
// empty.
func (r *languageReader) each(n *yaml.Node, visit func(key, value *yaml.Node) error) error {
	n = target(n)
	if n.Kind == 0 || n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return r.shape(n, "")
	}
	if err := r.once(n); err != nil {
		return err
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if Tidy(n.Content[i].Value) == "" {
			return r.shape(n.Content[i], "")
		}
		if err := visit(n.Content[i], target(n.Content[i+1])); err != nil {
			return err
		}
	}
	return nil
}

func (r *languageReader) top(key, v *yaml.Node) error {
	switch name := Tidy(key.Value); {
	case name == "language":
		r.Key, r.Line = Tidy(v.Value), key.Line
	case name == "same":
		return r.same(v)
	case name == "sources":
		return r.each(v, func(key, v *yaml.Node) error {
			r.Sources[ParseAddress(key.Value)] = v.Value
			return nil
		})
	case name == choicesSheet:
		return r.each(v, func(list, choices *yaml.Node) error {
			return r.rows(Address{Sheet: name, List: Tidy(list.Value)}, choices)
		})
	case slices.Contains(languageSheets, name):
		return r.rows(Address{Sheet: name}, v)
	default:
		return r.text(Address{Sheet: settingsSheet, Column: name}, key, v)
	}
	return nil
}

func (r *languageReader) same(n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode && n.Tag != "!!null" {
		return r.shape(n, "same")
	}
	for _, v := range n.Content {
		r.Same = append(r.Same, ParseAddress(Tidy(target(v).Value)))
	}
	return nil
}

// rows reads the texts of the rows of a sheet or a list, by name.
func (r *languageReader) rows(of Address, n *yaml.Node) error {
	return r.each(n, func(key, v *yaml.Node) error {
		a := of
		a.Name, a.Column = Tidy(key.Value), "label"
		if v.Kind != yaml.MappingNode {
			return r.text(a, key, v)
		}
		return r.each(v, func(column, v *yaml.Node) error {
			a.Column = Tidy(column.Value)
			return r.text(a, column, v)
		})
	})
}

func (r *languageReader) text(a Address, key, v *yaml.Node) error {
	if v.Kind != yaml.ScalarNode {
		return r.shape(v, a.Sheet)
	}
	r.budget.spend(v.Value)
	if r.budget.over() {
		return &ReadError{Kind: ReadTooBig, File: r.file, Line: key.Line}
	}
	if text := Tidy(v.Value); text != "" && v.Tag != "!!null" {
		r.Texts = append(r.Texts, LanguageText{a, text, key.Line})
	}
	return nil
}
