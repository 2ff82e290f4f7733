package pace

import "feldbuch/survey"

// Progress follows one sitting. What is left of a chapter is shared out among what is
// left to ask in it: when questions appear each of them counts for less, and the whole
// never runs backwards. It goes forward with every question that is done for the first
// time, and a chapter with nothing left to ask is complete.
type Progress struct {
	session *survey.Session
	book    *Book
	share   []float64 // of every chapter, from 0 to 1
	counted map[*survey.Node]bool
	at      int
}

// Follow begins where the session stands.
func Follow(s *survey.Session) *Progress {
	p := &Progress{session: s, book: NewBook(s.Form()), counted: map[*survey.Node]bool{}}
	p.share = make([]float64, len(p.book.Chapters))
	p.Update()
	return p
}

// Update takes in what has changed; call it after every answer.
func (p *Progress) Update() {
	p.at = p.book.at(p.session.At())
	done, open := make([]int, len(p.share)), make([]int, len(p.share))
	for _, stop := range p.session.Route() {
		c := p.book.at(stop)
		switch {
		case stop.Kind != survey.AtQuestion || c < 0:
		case stop.Open():
			open[c]++
		case !p.counted[stop.Node]:
			p.counted[stop.Node] = true
			done[c]++
		}
	}
	ended := p.session.At().Kind == survey.AtEnd
	for c := range p.share {
		switch passed := c < p.at || ended; {
		case open[c] > 0 && done[c] > 0:
			p.share[c] += (1 - p.share[c]) * float64(done[c]) / float64(done[c]+open[c])
		case open[c] == 0 && (passed || done[c] > 0):
			p.share[c] = 1
		}
	}
}

// Share is how much of the interview is done, from 0 to 1. It never falls.
func (p *Progress) Share() float64 {
	if len(p.share) == 0 {
		return 1
	}
	sum := 0.0
	for _, s := range p.share {
		sum += s
	}
	return sum / float64(len(p.share))
}

// Chapter is the number of the chapter the session stands in, from 1, and how many
// there are.
func (p *Progress) Chapter() (n, of int) { return max(p.at, 0) + 1, len(p.share) }
