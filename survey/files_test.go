package survey_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// formWith builds a form with the files beside it.
func formWith(t rapid.TB, md string, files map[string]string) *survey.Form {
	t.Helper()
	book := formtest.Book(t, md)
	xlsform.Attach(book, func(name string) ([]byte, error) {
		content, ok := files[name]
		if !ok {
			return nil, fs.ErrNotExist
		}
		return []byte(content), nil
	})
	return formtest.FormOf(t, book)
}

const towns = "name;label;land;people\nhro;Rostock;mv;209000\nhwi;Wismar;mv;43000\nber;Berlin;be;3700000\n"

const fileForm = `
| survey |
| | type                                | name   | label | choice_filter  | calculation | parameters |
| | text                                | land   | Land  | | | |
| | select_one_from_file towns.csv      | town   | Town  | land = ${land} | | |
| | select_multiple_from_file towns.csv | others | Other | land = ${land} and name != ${town} | | |
| | select_one_from_file towns.csv      | size   | Size  | | | value=people label=name |
| | csv-external                        | rates  |       | | | |
| | calculate | people |  | | pulldata('towns', 'people', 'name', ${town}) | |
| | calculate | label  |  | | instance('towns')/root/item[name = ${town}]/label | |
| | calculate | rate   |  | | instance('rates')/root/item[land = ${land}]/rate * 2 | |
| | calculate | count  |  | | count(instance('towns')/root/item) | |`

func TestChoicesAndTablesComeFromFilesBesideTheForm(t *testing.T) {
	f := formWith(t, fileForm, map[string]string{"towns.csv": towns, "rates.csv": "land,rate\nmv,\"1,5\"\nbe,2\n"})
	s := startForm(t, f)
	s.Answer("land", "mv")
	s.Answer("town", "hwi")
	for path, want := range map[string]string{"town": "hro hwi", "others": "hro", "size": "209000 43000 3700000"} {
		if got := s.Options(path); got != want {
			t.Errorf("%s offers %q, want %q", path, got, want)
		}
	}
	for name, want := range map[string]string{"people": "43000", "label": "Wismar", "rate": "3", "count": "3"} {
		if got := s.Node(name).Answer().Text; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := s.ChoiceLabel(s.Node("town"), "hwi"); got != "Wismar" {
		t.Errorf("shown as %q", got)
	}
	if r := s.Refused("town", "ber"); r.Reason != survey.NotChoice {
		t.Errorf("got %v", r)
	}
	s.Answer("size", "43000")
	if got := s.ChoiceLabel(s.Node("size"), "43000"); got != "hwi" {
		t.Errorf("shown as %q", got)
	}
}

func TestWithoutTheFilesCodesAreTypedAndLookUpsAreEmpty(t *testing.T) {
	s := startForm(t, formWith(t, fileForm, nil))
	s.Answer("land", "mv")
	s.Answer("town", "anything")
	s.Answer("others", "one two")
	for name, want := range map[string]string{"others": "one two", "people": "", "label": "", "rate": "", "count": "0"} {
		if got := s.Node(name).Answer().Text; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if v := s.Validate(); len(v) > 0 {
		t.Errorf("got %v", v[0].Rejection)
	}
}

func TestATypedCodeIsKeptWithoutWhatSteersATerminal(t *testing.T) {
	s := startForm(t, formWith(t, fileForm, nil))
	s.Answer("town", "ro\x1b[31mst\x00ock")
	s.Answer("others", "one \x00 two")
	s.Expect("town=rostock", "others=one two")
}

func TestXMLAndGeoJSONHoldChoicesToo(t *testing.T) {
	const md = `
| survey |
| | type                                | name  | label | calculation |
| | select_one_from_file towns.xml      | town  | Town  | |
| | select_one_from_file places.geojson | place | Place | |
| | xml-external | countries |   | |
| | calculate    | where     |   | instance('places')/root/item[id = ${place}]/geometry |
| | calculate    | capital   |   | instance('countries')/world/country[code = 'de']/capital/name |`
	s := startForm(t, formWith(t, md, map[string]string{
		"towns.xml": `<?xml version="1.0"?><root><item><name>hro</name><label>Rostock &amp; Umland</label></item><item><name>hwi</name><label>Wismar</label></item></root>`,
		"places.geojson": `{"type": "FeatureCollection", "features": [
			{"type": "Feature", "id": 7, "properties": {"title": "Neuer Markt"}, "geometry": {"type": "Point", "coordinates": [12.14, 54.09]}},
			{"type": "Feature", "properties": {"id": "way", "title": "Lange Straße"}, "geometry": {"type": "LineString", "coordinates": [[12.1, 54.0, 3], [12.2, 54.1]]}}]}`,
		"countries.xml": `<world><country><code>de</code><capital><name>Berlin</name></capital></country></world>`,
	}))
	var shown []string
	for _, path := range []string{"town", "place"} {
		for _, o := range s.Prompt(s.Node(path)).Options {
			shown = append(shown, o.Code+" "+o.Label)
		}
	}
	if diff := cmp.Diff([]string{"hro Rostock & Umland", "hwi Wismar", "7 Neuer Markt", "way Lange Straße"}, shown); diff != "" {
		t.Error(diff)
	}
	s.Answer("place", "way")
	for name, want := range map[string]string{"where": "54.0 12.1 0 0; 54.1 12.2 0 0", "capital": "Berlin"} {
		if got := s.Node(name).Answer().Text; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

const peopleForm = `
| survey |
| | type               | name   | label  | choice_filter | parameters | calculation |
| | integer            | least  | Least  | | | |
| | begin repeat       | person | Person | | |
| | text               | name   | Name   | | |
| | integer            | age    | Age    | | |
| | select_one ${name} | friend | Friend | | |
| | end repeat         |        |        | | |
| | select_one ${name} | boss   | Boss   | ${age} > ${least} | |
| | calculate          | chosen |        | | | jr:choice-name(${boss}, '${boss}') |`

func TestChoicesMayBeTheAnswersOfARepeat(t *testing.T) {
	s := start(t, peopleForm)
	s.Answer("least", "17")
	for i, p := range []string{"Ana 30", "Bao 12", "Cem 41", " 50"} {
		name, age, _ := strings.Cut(p, " ")
		s.Add("/person")
		s.Answer(fmt.Sprintf("/person[%d]/name", i+1), name)
		s.Answer(fmt.Sprintf("/person[%d]/age", i+1), age)
	}
	if got := s.Options("boss"); got != "Ana Cem" {
		t.Errorf("boss offers %q", got)
	}
	if got := s.Options("/person[2]/friend"); got != "Ana Bao Cem" {
		t.Errorf("friend offers %q", got)
	}
	s.Answer("boss", "Cem")
	s.Expect("chosen=Cem")
	s.Answer("/person[3]/age", "3")
	if v := s.Validate(); len(v) != 1 || v[0].Reason != survey.NotChoice {
		t.Errorf("a boss who is a child: %v", v)
	}
	if r := s.Refused("boss", "Bao"); r.Reason != survey.NotChoice {
		t.Errorf("got %v", r)
	}
}

func TestACodeThatAnExternalListLacksIsConfirmed(t *testing.T) {
	s := start(t, `
| survey |
| | type                     | name  | label | choice_filter |
| | text                     | state | State | |
| | select_one_external city | city  | City  | state = ${state} |
| external_choices |
| | list_name | name   | label  | state |
| | city      | sydney | Sydney | nsw   |
| | city      | perth  | Perth  | wa    |`)
	s.Answer("state", "nsw")
	if got := s.Options("city"); got != "sydney" {
		t.Errorf("city offers %q", got)
	}
	if r := s.Refused("city", "perth"); r.Reason != survey.NotChoice || !r.Soft {
		t.Errorf("got %+v", r)
	}
	if err := s.Give("city", survey.Input{Status: value.Answered, Text: "per\x1bth", Confirmed: true}); err != nil {
		t.Error(err)
	}
	s.Expect("city=perth") // kept like any typed text
}

func TestShuffledChoicesStayInTheirOrder(t *testing.T) {
	const md = `
| survey |
| | type              | name   | label  | parameters |
| | integer           | seed   | Seed   | |
| | select_one l      | seeded | Seeded | randomize=true, seed=${seed} |
| | select_one l      | fixed  | Fixed  | randomize=true, seed=42 |
| | select_multiple l | free   | Free   | randomize=true |
| choices |
| | list_name | name | label |
| | l | a | A |
| | l | b | B |
| | l | c | C |
| | l | d | D |
| | l | e | E |`
	s := start(t, md, func(o *survey.Options) { o.ID = "0192-interview" })
	s.Answer("seed", "42")
	// What randomize() gives for the same list and seed, in every implementation.
	v, err := s.Eval("join(' ', randomize(instance('l')/root/item/name, 42))")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"seeded", "fixed"} {
		if got := s.Options(path); got != v.Text() || got == "a b c d e" {
			t.Errorf("%s shows %q, randomize gives %q", path, got, v.Text())
		}
	}
	order := s.Options("free")
	resumed := start(t, md, func(o *survey.Options) {
		o.State = s.kept.state()
		o.State.ID = s.ID()
	})
	if again := resumed.Options("free"); again != order {
		t.Errorf("after a pause %q, before %q", again, order)
	}
	s.Answer("free", "e a")
	if got := s.Node("free").Answer().Text; got != "a e" {
		t.Errorf("kept as %q", got)
	}
	s.Answer("seed", "7")
	if got := s.Options("seeded"); got == v.Text() {
		t.Errorf("another seed gives %q again", got)
	}
}

// A filter answered by an index offers what comparing row by row offers.
func TestAFilterByIndexOffersWhatComparingEachRowOffers(t *testing.T) {
	cell := rapid.SampledFrom([]string{"", "a", "b", "1", "1.0", "01", "2"})
	rapid.Check(t, func(t *rapid.T) {
		var table strings.Builder
		table.WriteString("name,label,x,y\n")
		for i := range rapid.IntRange(1, 20).Draw(t, "rows") {
			fmt.Fprintf(&table, "c%d,C%d,%s,%s\n", i, i, cell.Draw(t, "x"), cell.Draw(t, "y"))
		}
		s := startForm(t, formWith(t, `
| survey |
| | type    | name | label | choice_filter | calculation |
| | text    | p    | P | | |
| | integer | q    | Q | | |
| | select_one_from_file t.csv | index | I | x = ${p} and ${q} = y |
| | select_one_from_file t.csv | each  | E | not(x != ${p}) and not(y != ${q}) |
| | calculate | found  | | | count(instance('t')/root/item[x = ${p}][y = current()/../q]) |
| | calculate | looked | | | count(instance('t')/root/item[not(x != ${p})][not(y != ${q})]) |
| | calculate | second | | | instance('t')/root/item[${p} = x][2]/name |
| | calculate | other  | | | instance('t')/root/item[not(x != ${p})][position() = 2]/name |`, map[string]string{"t.csv": table.String()}))
		s.Answer("p", cell.Draw(t, "p"))
		s.Answer("q", rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "q"))
		if index, each := s.Options("index"), s.Options("each"); index != each {
			t.Fatalf("by index %q, each %q\n%s", index, each, table.String())
		}
		for index, each := range map[string]string{"found": "looked", "second": "other"} {
			if got, want := s.Node(index).Answer().Text, s.Node(each).Answer().Text; got != want {
				t.Fatalf("%s is %q, %s %q\n%s", index, got, each, want, table.String())
			}
		}
	})
}
