// Package pace tells how far an interview has come and how long the rest of it will
// take. Both go by chapters, because those stand fixed while questions come and go.
// It knows no screen and no file.
package pace

import (
	"strings"

	"feldbuch/survey"
)

// Chapter is a part of a questionnaire: an outermost group or repeat, or the
// questions between two of them.
type Chapter struct {
	Path  string // of the first element in it, by which its times are kept
	Label survey.Text
}

// Book is a questionnaire by its chapters.
type Book struct {
	Chapters []Chapter
	number   []int // of the chapter, by Element.Index; -1 for what is in none
	loose    bool  // the last chapter is one of questions that no group holds
}

// NewBook divides a questionnaire. A group that holds all of it is no chapter.
func NewBook(form *survey.Form) *Book {
	all := form.Root
	for {
		asking := parts(all)
		if len(asking) != 1 || asking[0].Kind != survey.Group {
			break
		}
		all = asking[0]
	}
	b := &Book{number: make([]int, len(form.Elements()))}
	for i := range b.number {
		b.number[i] = -1
	}
	for _, part := range parts(all) {
		b.add(part)
		for _, e := range form.Elements() {
			if part.Contains(e) {
				b.number[e.Index()] = len(b.Chapters) - 1
			}
		}
	}
	return b
}

// add puts a part into a chapter of its own, questions into the one of those before.
func (b *Book) add(part *survey.Element) {
	question := part.Kind == survey.Question
	if !question || !b.loose {
		c := Chapter{Path: part.Path()}
		if !question {
			c.Label = part.Label
		}
		b.Chapters = append(b.Chapters, c)
	}
	b.loose = question
}

// parts are the children that show anything.
func parts(all *survey.Element) []*survey.Element {
	var some []*survey.Element
	for _, e := range all.Children {
		if shows(e) {
			some = append(some, e)
		}
	}
	return some
}

func shows(e *survey.Element) bool {
	if e.Kind == survey.Question {
		return e.Asks() || e.Type == survey.TypeNote
	}
	return len(parts(e)) > 0
}

// of is the number of the chapter that holds an element, -1 for none.
func (b *Book) of(e *survey.Element) int {
	if e == nil {
		return -1
	}
	return b.number[e.Index()]
}

// at is the chapter of a stop; the end is in the last.
func (b *Book) at(stop survey.Stop) int {
	switch stop.Kind {
	case survey.AtQuestion:
		return b.of(stop.Node.Element())
	case survey.AtRepeat:
		return b.of(stop.Repeat)
	}
	return len(b.Chapters) - 1
}

// key is what a chapter is called where times are kept: its own name, which other
// versions of the questionnaire have too.
func (c Chapter) key() string { return c.Path[strings.LastIndexByte(c.Path, '/')+1:] }
