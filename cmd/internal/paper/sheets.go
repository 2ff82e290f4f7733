package paper

import (
	"cmp"
	_ "embed" // for the template
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/expr"
)

//go:embed cards.html
var cardsText string

// WriteCards writes what the respondent is shown and given, as one HTML page: for
// each language the leaflets, to sign and to keep, and then the cards. twoUp puts
// two cards onto a sheet of A4 instead of one onto A5.
func WriteCards(w io.Writer, f *survey.Form, twoUp bool, languages ...Options) error {
	page, err := template.New("cards").Parse(cardsText)
	if err != nil {
		return fmt.Errorf("read the template of the cards: %w", err)
	}
	doc := handout{edition: newPrinter(f, languages[0]).edition(), TwoUp: twoUp}
	for _, o := range languages {
		doc.Parts = append(doc.Parts, newPrinter(f, o).handed())
	}
	return page.Execute(w, doc)
}

// handout is what the template of the cards is filled with.
type handout struct {
	edition
	TwoUp bool
	Parts []handed
}

// handed is what there is in one language.
type handed struct {
	edition
	T        *msg.Paper
	Leaflets []leaflet
	Cards    []face
}

// face is one card as it is printed; a long list has several of one number.
type face struct {
	Number    string // 4, or 4a and 4b
	Named     string // what the interviewer says, in the interviewer's words
	Questions string
	Stem      string
	Size      int
	Columns   [][]cardRow
}

type cardRow struct{ Key, Label string }

type leaflet struct {
	Title string
	Parts []leafletPart
}

type leafletPart struct {
	Kind string
	Text []piece
}

// piece is a part of a text: words, or room for what nobody has filled in yet.
type piece struct {
	Words string
	Blank bool
}

func (p *printer) handed() handed {
	h := handed{edition: p.edition(), T: p.texts}
	for _, l := range p.form.Information.Leaflets {
		h.Leaflets = append(h.Leaflets, p.leaflet(l))
	}
	for _, c := range choices.Cards(p.form) {
		h.Cards = append(h.Cards, p.faces(c)...)
	}
	return h
}

// faces are the printed sides a card needs, one as a rule.
func (p *printer) faces(c *choices.Card) []face {
	var numbers []string
	for _, el := range c.Questions {
		numbers = append(numbers, strconv.Itoa(p.numbers[el]))
	}
	questions := fmt.Sprintf(p.texts.CardQuestions, strings.Join(numbers, ", "))
	stem := p.stem(c)
	l, parts := fit(stem, p.rows(c.Questions[0]))
	var faces []face
	for i, rows := range parts {
		number := strconv.Itoa(c.Number)
		if len(parts) > 1 {
			number += string(rune('a' + i))
		}
		faces = append(faces, face{
			Number: number, Named: fmt.Sprintf(p.texts.Card, number), Questions: questions,
			Stem: stem, Size: l.Size, Columns: slices.Collect(slices.Chunk(rows, (len(rows)+l.Columns-1)/l.Columns)),
		})
	}
	return faces
}

// stem is what stands above the choices. A question that names an answer is not
// the same each time the card is shown, so only what follows the name stands there.
func (p *printer) stem(c *choices.Card) string {
	stem := p.apart(stemOf(c))
	if strings.Contains(stem, "…") {
		return ""
	}
	return stem
}

// stemOf is what stands above the choices: the question, or the heading of the table
// that all of them stand in. A card of several questions has none.
func stemOf(c *choices.Card) survey.Text {
	first := c.Questions[0]
	if len(c.Questions) == 1 && !first.Parent.HasAppearance("table-list") {
		return first.Label
	}
	for _, el := range c.Questions {
		if el.Parent != first.Parent {
			return nil
		}
	}
	return first.Parent.Label
}

// rows are the choices with the keys and codes that stand beside them on the screen,
// so that what is pointed at is what is pressed. A capital that a label begins with
// stands in place of the key: it is what the respondent says, and it finds the row.
// A word in small letters is none, though the code of "bank or savings bank" is bank.
func (p *printer) rows(el *survey.Element) []cardRow {
	l := choices.OfElement(el, p.labelOf)
	var rows []cardRow
	for i, r := range l.Rows[:l.Asked] {
		key := r.Key
		if key == "" {
			key = l.Code(i)
		}
		if strings.ToUpper(r.Code) == r.Code && withoutKey(r.Label, r.Code) != r.Label {
			key = r.Code
		}
		rows = append(rows, cardRow{key, withoutKey(r.Label, key)})
	}
	return rows
}

// withoutKey leaves out a key that a label repeats: "1 – none" beside a 1.
func withoutKey(label, key string) string {
	rest, repeats := strings.CutPrefix(label, key)
	words := strings.TrimLeft(rest, " –-.:)")
	if key == "" || !repeats || words == "" || words == rest {
		return label
	}
	return words
}

func (p *printer) labelOf(c *survey.Choice) string { return cmp.Or(p.open(c.Label), c.Name) }

func (p *printer) leaflet(l survey.Leaflet) leaflet {
	sheet := leaflet{Title: p.open(l.Title)}
	for _, part := range l.Parts {
		sheet.Parts = append(sheet.Parts, leafletPart{string(part.Kind), p.pieces(part.Text)})
	}
	return sheet
}

// pieces are a text of a leaflet with its particulars, and room to write where the
// project has not filled them in.
func (p *printer) pieces(t survey.Text) []piece {
	const edge = "\uE0FF" // a private sign that no text has
	filled := t.In(p.lang, p.form.Default).Filled(func(r *expr.Ref) string {
		particular := p.form.Information.Particular(r.Name)
		if particular.Value != "" {
			return particular.Value
		}
		return edge + p.open(particular.Label) + edge
	})
	var pieces []piece
	for i, words := range strings.Split(filled, edge) {
		if words != "" {
			pieces = append(pieces, piece{words, i%2 == 1})
		}
	}
	return pieces
}

// open is a text as it is where there is no interview yet.
func (p *printer) open(t survey.Text) string { return t.In(p.lang, p.form.Default).Open() }

// rightToLeft are the languages, and the scripts, that are written so.
var rightToLeft = []string{"ar", "ckb", "dv", "fa", "he", "iw", "prs", "ps", "sd", "ug", "ur", "yi", "arab", "hebr", "thaa"}

// direction is how a language is written: ltr or rtl. A script in the code decides.
func direction(code string) string {
	for part := range strings.SplitSeq(strings.ToLower(code), "-") {
		switch {
		case part == "latn" || part == "cyrl":
			return "ltr"
		case slices.Contains(rightToLeft, part):
			return "rtl"
		}
	}
	return "ltr"
}
