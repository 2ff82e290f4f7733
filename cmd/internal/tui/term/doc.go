// Package term is the terminal under the screens of package tui: it makes keys
// of what a terminal sends, however it pastes and wherever a read ends, and
// draws the frame around every page, columns of which a part is in sight, and
// text that runs from right to left. It knows no questionnaire and no question.
package term
