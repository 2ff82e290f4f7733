package survey

import (
	"cmp"
	"slices"
	"strings"

	"feldbuch/survey/value"
)

// SetLanguage shows the questionnaire in another of its languages.
func (iv *Interview) SetLanguage(key string) error {
	if key == iv.language {
		return nil
	}
	if err := iv.record(Event{Kind: EventLanguage, Answer: value.Of(key)}); err != nil {
		return err
	}
	iv.language = key
	// Logic may read labels of choices. What chance or a person made stays.
	iv.revisitAll(iv.root)
	iv.root.walk(func(n *Node) bool {
		if c := n.el.Calculation; c != nil && !c.Volatile() && n.ReadOnly() {
			iv.enqueue(n)
		}
		return true
	})
	iv.settle()
	return iv.saveComputed()
}

// Speech is what became of an answer that says which language the interview is held in.
type Speech uint8

// What can become of it.
const (
	SpeechKept         Speech = iota // there is nothing new
	SpeechSwitched                   // the interview goes on in another language
	SpeechUntranslated               // the form has no texts in that language
)

// LanguageQuestion is the question which language the interview is held in, nil where
// the form has none.
func (iv *Interview) LanguageQuestion() *Node {
	if q := QuestionOf(iv.form.InterviewLanguage); q != nil {
		return iv.root.single(q)
	}
	return nil
}

// SpokenLanguage is the form's language that the interview is held in by that answer, ""
// where there is none.
func (s *Session) SpokenLanguage() string { return s.form.languageCalled(s.spoken().Text) }

// spoken is the answer itself.
func (s *Session) spoken() value.Answer {
	n := s.LanguageQuestion()
	if n == nil || !n.Relevant() || n.answer.Status != value.Answered {
		return value.Answer{}
	}
	return n.answer
}

// languageCalled is the key of the language with a code, "" for none.
func (f *Form) languageCalled(code string) string {
	i := slices.IndexFunc(f.Languages, func(l Language) bool { return code != "" && strings.EqualFold(l.Code, code) })
	if i < 0 {
		return ""
	}
	return f.Languages[i].Key
}

// FollowLanguage shows the questionnaire in the language that the answer names, once for
// each answer: who switches by hand afterwards is not switched back. Without such an
// answer, or with a language there are no texts in, it is again as it was before.
func (s *Session) FollowLanguage() (Speech, error) {
	now, shown := s.spoken(), s.language
	if now == s.followed {
		return SpeechKept, nil
	}
	was, to := s.form.languageCalled(s.followed.Text), s.form.languageCalled(now.Text)
	if was == "" {
		s.unspoken = shown
	}
	if err := s.SetLanguage(cmp.Or(to, s.unspoken)); err != nil {
		return SpeechKept, err
	}
	s.followed = now
	switch {
	case to == "" && now.Status == value.Answered:
		return SpeechUntranslated, nil
	case s.language != shown:
		return SpeechSwitched, nil
	}
	return SpeechKept, nil
}

// resumeLanguage takes the answer there is for followed, unless it is the last thing that
// was done: then the program may have ended before it could be.
func (s *Session) resumeLanguage(state *State) {
	if n := s.LanguageQuestion(); n != nil && state.Place != n.Key() {
		s.followed = s.spoken()
	}
	if s.SpokenLanguage() == s.language {
		s.unspoken = s.form.Default
	}
}
