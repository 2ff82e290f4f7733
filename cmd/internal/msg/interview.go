package msg

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"feldbuch/export/words"
	"feldbuch/survey"
)

// Interview is what is said during an interview, whether on the full screen,
// line by line or from a file of answers.
type Interview struct {
	Keys       InterviewKeys
	Actions    InterviewActions
	Looks      Looks
	Status     InterviewStatus
	Field      InterviewField
	Overview   InterviewOverview
	End        InterviewEnd
	Page       Page
	Correction Correction
	Practice   Practice
	Wait       InterviewWait

	Business string // "Betrieb", before its id
	Withheld string // in place of contact data
	Yes, No  string

	Saved         string
	NotSaved      string // with the cause
	Moved         string // with the cause; a move could not be recorded
	Begun         string // something is typed and not confirmed
	Confirm       string // after a soft warning
	EnterAgain    string // after why a key did nothing
	TakesBack     string // with the choices that don't know would take back
	LeaveIt       string // after what is wrong with an answer that stays for now
	Remove        string // after the question whether to remove an entry
	NoteFor       string // heading of the note dialog
	Media         string // with the files a question shows elsewhere
	NoteOf        string // before the note of a question
	More, Less    string // text goes on below or above: how to read it
	Slept         string // with the minutes the computer slept
	First         string // why the key back does nothing
	Draft         string // in the head line: nobody has approved the texts of the language
	DraftLanguage string // the same as a sentence, with the language
	OwnLanguage   string // why no second language is shown
	Untranslated  string // with the language the interview is held in
	WhichLanguage string // heads the menu of languages
	NotKept       string // of a preference, with the cause
	OneLang       string // the language key where there is nothing to switch to
	NoDontKnow    string // why the key is not offered here
	NoRefused     string
	NothingDue    string // the same, on notes

	Undone        string // something was taken back
	UndoneAnswer  string // with the question, what was answered, and what is there now
	UndoneAdding  string
	UndoneRemoval string // with what is back
	NothingToUndo string
	NothingAbove  string // why the key "as above" does nothing
	AsAbove       string // with the answer given before

	HidesEntries string // with how many entries there are, will be, and those that go
	NowHidden    string // with what an answer has hidden

	AutoIsOn, AutoIsOff string // what the key for going on by itself did
	ReadOnly            string

	PauseTitle, PauseText string
	Question              string // with the number of the question
	timeLeft, timeShort   string // with minutes
	Blanked               string // all that stands on a covered screen

	AddFirst       string // with the name of the repeat
	AddAnother     string // with the name of the repeat and how many there are
	RemoveLast     string
	RemoveQuestion string // with the name of what is removed
	PleaseChoose   string // nothing chosen where something must be

	reasons map[survey.Reason]string
}

// InterviewKeys names what the keys do, short enough for the key rows.
type InterviewKeys struct {
	Next, Back, Language, Overview, Note, DontKnow, Refused, Pause string
	Choose, Jump, Close, Leave, Keep, Discard, NextOpen            string
	OnlyOpen, All                                                  string // in the overview
	StayOpen                                                       string // complete although something is open
	RemoveEntry                                                    string
	Remove                                                         string
	Actions                                                        string // the list of them all
	Undo, AsAbove, AutoAdvance                                     string
}

// InterviewStatus is how a question ended, in one or two words.
type InterviewStatus struct {
	Answered, DontKnow, Refused, Missing, NotRelevant string
	Withdrawn                                         string
	Conflict                                          string
	Acknowledged                                      string // what an acknowledgement is answered
	ShortDontKnow, ShortRefused                       string // in a cell of a table
}

// InterviewField is what the fields say about how to fill them in.
type InterviewField struct {
	Search, NoMatch, Chosen                string
	Found                                  string // with how many a search finds, of how many
	ShowCard                               string // with the number
	NotReadAloud, ChoicesNotRead           string // before what is for the interviewer alone
	MoreAbove, MoreBelow                   string // with how many rows are out of sight
	NoChoices                              string // a filter leaves none
	Month, Year                            string // where they are enough for a date
	Many, Rank                             string
	Integer, Decimal, Date, Time, DateTime string
	Lines, Place, File, Note, Acknowledge  string
	Range                                  string // with the first and the last value
	Acknowledged                           string // beside the box of an acknowledgement
	Unused                                 string // why a key did nothing: it has no use here
	NoSuchKey                              string // the same, with the key and the first and last there are
	NoRow                                  string // the same, where the cursor is on no row yet
	DeleteClears                           string // the same, of the key that deletes backwards
	Replaces                               string // asks first, with a choice that stands alone and what it takes back
	AtMost                                 string // how long a text may be, with the characters
	NearlyFull                             string // of a text, with the characters there are and may be, and how many are left
	Length                                 string // of a text, with the characters there are and may be
	TooLong                                string // the same, and how many are too many
	Characters                             words.Counted

	months        [12]string
	day, typedDay string // with day, month and year; as package time lays it out
	decimal       string // the sign before decimals
}

// Page is what is said where several questions stand on one screen.
type Page struct {
	Matrix string // how to fill in rows by a scale
	Of     string // with the question and what is said about it
	// Part is a page of a long table: with its number and of how many, its first and
	// last row and of how many. ToPart goes on to one.
	Part, ToPart string
	Open, More   string // what is open; with the first of that, and how many more
	LeaveOpen    string // what Enter does with it
}

// InterviewOverview is the list of all questions.
type InterviewOverview struct {
	Title, None string
	Begun       string // something is typed and not confirmed
	NoneOpen    string // nothing is left where only what is open is asked for
	Add         string // with the name of the repeat
	NoEntry     string // why nothing can be removed here
}

// InterviewEnd is the screen after the last question.
type InterviewEnd struct {
	Title, Complete string
	Nothing         string // no question is open
	Todo            string
	Begun           string // with the number of answers that were begun and would be lost
	Blocked         string // with the number of places to settle first
	Unsaved         string // with the cause
	WhyOpen         string // asks why it is completed although something is open
	NoReason        string // nothing was given
}

// Rejection says why an input was not accepted and what to do: in the words of
// the questionnaire where it has some.
func (t Interview) Rejection(r *survey.Rejection) string {
	if r.Message != "" {
		return r.Message
	}
	if r.Reason == survey.Hides && len(r.Args) > 2 {
		return fmt.Sprintf(t.HidesEntries, r.Args[1], r.Args[2], someOf(r.Hidden))
	}
	format := cmp.Or(t.reasons[r.Reason], string(r.Reason))
	if !strings.Contains(format, "%") {
		return format
	}
	args := []any{"", ""} // so that a sentence never shows a hole of fmt's
	for i, a := range r.Args[:min(len(r.Args), len(args))] {
		if r.Reason == survey.OutOfRange {
			a = t.Field.Number(a)
		}
		args[i] = a
	}
	return fmt.Sprintf(format, args...)
}

// DateHint says what may be typed into a date question.
func (t InterviewField) DateHint(e *survey.Element) string {
	switch {
	case e.HasAppearance("year"):
		return t.Year
	case e.HasAppearance("month-year"):
		return t.Month
	}
	return t.Date
}

// Left is how long the rest of an interview will take, in full and short: by the
// minute, and by five where it is long. "" where it is as good as over.
func (t Interview) Left(d time.Duration) (full, short string) {
	const long = 20
	minutes := int((d + 30*time.Second) / time.Minute)
	if minutes > long {
		minutes = (minutes + 2) / 5 * 5
	}
	if minutes == 0 {
		return "", ""
	}
	return fmt.Sprintf(t.timeLeft, minutes), fmt.Sprintf(t.timeShort, minutes)
}

// MediaOf names the files a question shows or plays on other devices, because
// the interviewer may have them on paper; "" where it has none. An image comes
// with a bigger version of it, which is the same to people.
func (t Interview) MediaOf(e *survey.Element, language, fallback string) string {
	var files []string
	for _, kind := range slices.Sorted(maps.Keys(e.Media)) {
		file := e.Media[kind].In(language, fallback).Plain()
		if kind == "big-image" && e.Media["image"] != nil || file == "" {
			continue
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return ""
	}
	return fmt.Sprintf(t.Media, strings.Join(files, ", "))
}
