package msg_test

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/msg/msgtest"
	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

var languages = map[msg.Lang]string{msg.German: "Deutsch (de)", msg.English: "English (en)"}

// answered is the interview of the cases, with their first answers.
func answered(t *testing.T) *survey.Interview {
	t.Helper()
	iv, err := survey.NewInterview(formtest.Form(t, msgtest.Form), survey.Options{ID: "i1", Language: "Deutsch (de)"})
	if err != nil {
		t.Fatal(err)
	}
	fill(t, iv, func(c msgtest.Case) string { return c.First })
	return iv
}

func fill(t *testing.T, iv *survey.Interview, pick func(msgtest.Case) string) {
	t.Helper()
	answers, err := script.Read(strings.NewReader(msgtest.Answers(pick)))
	if err != nil {
		t.Fatal(err)
	}
	if err := answers.Apply(iv); err != nil {
		t.Fatal(err)
	}
}

func node(t *testing.T, iv *survey.Interview, name string) *survey.Node {
	t.Helper()
	n, err := iv.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func want(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func TestAnAnswerIsToldTheSameWithAndWithoutItsInterview(t *testing.T) {
	iv := answered(t)
	first := map[string]value.Answer{}
	for _, c := range msgtest.Cases {
		first[c.Name] = node(t, iv, c.Name).Answer()
	}
	for lang, formLanguage := range languages {
		telling := msg.In(lang).Interview.Telling(iv).In(formLanguage)
		alone := msg.In(lang).Interview.TellingOf(iv.Form(), formLanguage)
		for _, c := range msgtest.Cases {
			a, key := first[c.Name], "/"+c.Name
			want(t, c.Name, telling.Answer(node(t, iv, c.Name)), c.In(lang).First)
			want(t, c.Name+" with codes", telling.WithCodes().AnswerAt(key, a), c.WithCodes(lang).First)
			want(t, c.Name+" alone", alone.AnswerAt(key, a), c.In(lang).First)
			want(t, c.Name+" alone, with codes", alone.WithCodes().AnswerAt(key, a), c.WithCodes(lang).First)
		}
	}
	fill(t, iv, func(c msgtest.Case) string { return c.Second })
	for lang, formLanguage := range languages {
		telling := msg.In(lang).Interview.Telling(iv).In(formLanguage)
		for _, c := range msgtest.Cases {
			want(t, c.Name, telling.Answer(node(t, iv, c.Name)), c.In(lang).Second)
		}
	}
}

func TestTheCasesHaveEveryQuestionThatIsAsked(t *testing.T) {
	cases := map[string]bool{}
	for _, c := range msgtest.Cases {
		cases[c.Name] = true
	}
	types := map[survey.Type]bool{}
	for n := range answered(t).Nodes() {
		e := n.Element()
		types[e.Type] = true
		if e.Asks() && !cases[e.Name] && e.Name != "never" && e.Name != "trade_other" && e.Name != "photo" {
			t.Errorf("%s is no case", e.Name)
		}
	}
	for _, typ := range []survey.Type{
		survey.TypeText, survey.TypeInteger, survey.TypeDecimal, survey.TypeDate, survey.TypeTime, survey.TypeDateTime,
		survey.TypeSelectOne, survey.TypeSelectMultiple, survey.TypeRank, survey.TypeRange, survey.TypeAcknowledge,
		survey.TypeGeopoint, survey.TypeGeotrace, survey.TypeBarcode, survey.TypeImage, survey.TypeCalculate,
	} {
		if !types[typ] {
			t.Errorf("there is no question of type %s", typ)
		}
	}
}

func TestAnswersNobodyTypesAreToldToo(t *testing.T) {
	telling := msg.In(msg.German).Interview.Telling(answered(t))
	for name, c := range map[string]struct{ key, text, want string }{
		"a number that was worked out":        {"/share", "18.75", "18,75"},
		"a day that was worked out":           {"/birth", "1982-07-08", "8. Juli 1982"},
		"a file that was kept":                {"/photo", strings.Repeat("9f86d081", 8) + ".jpg", "9f86d081….jpg"},
		"a file that was not":                 {"/photo", "C:\\Bilder\\Laden.jpg", "C:\\Bilder\\Laden.jpg"},
		"a text that was worked out":          {"/share", "1.50", "1.50"},
		"the code of a choice that is gone":   {"/tongue", "9", "9"},
		"what was told by another version":    {"/gone", "2 3", "2 3"},
		"a day that is none":                  {"/born", "1982-02-31", "1982-02-31"},
		"a day where a month was asked":       {"/month", "2024-03-02", "2. März 2024"},
		"an entry of a repeat that is not so": {"/tongue[x]", "2", "Vietnamesisch"},
	} {
		want(t, name, telling.AnswerAt(c.key, value.Of(c.text)), c.want)
	}
}

func TestHowAQuestionEndedIsToldApartFromAnswers(t *testing.T) {
	iv := answered(t)
	for status, words := range map[value.Status][2]string{
		value.DontKnow: {"Weiß nicht", "– Weiß nicht"}, value.Refused: {"Keine Angabe", "– Keine Angabe"},
		value.Missing: {"offen", "– offen"}, value.NotRelevant: {"nicht gefragt", "– nicht gefragt"},
	} {
		telling := msg.In(msg.German).Interview.Telling(iv)
		want(t, status.String(), telling.AnswerAt("/who", value.Answer{Status: status}), words[0])
		want(t, status.String(), telling.WithMarks().AnswerAt("/who", value.Answer{Status: status}), words[1])
	}
	want(t, "not asked", msg.In(msg.German).Interview.Telling(iv).Answer(node(t, iv, "never")), "nicht gefragt")
}

func TestAQuestionIsToldWithoutMarkupAndWithTheAnswersItNames(t *testing.T) {
	iv := answered(t)
	for lang, formLanguage := range languages {
		texts := msg.In(lang).Interview
		want(t, "with its interview", texts.Telling(iv).In(formLanguage).QuestionAt("/born"), msgtest.Label[lang])
		want(t, "alone", texts.TellingOf(iv.Form(), formLanguage).QuestionAt("/born"), strings.Replace(msgtest.Label[lang], "Mai", "…", 1))
		want(t, "that is gone", texts.Telling(iv).QuestionAt("/gone"), "/gone")
	}
}
