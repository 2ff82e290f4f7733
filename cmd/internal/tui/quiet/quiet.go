// Package quiet keeps the screen libraries from questioning the terminal.
//
// Loading bubbletea v1 asks the terminal for its background colour and waits
// up to five seconds for the answer: every command of the program would hang
// wherever no terminal answers. A background that is already known is not asked
// for. Go initialises packages in the order of their import paths once what
// they import is ready, so this package, which imports lipgloss and not
// bubbletea and whose path sorts before "github.com/", runs between the two.
package quiet

import "github.com/charmbracelet/lipgloss"

// The value does not matter: no style of ours depends on the background.
func init() { lipgloss.SetHasDarkBackground(true) }
