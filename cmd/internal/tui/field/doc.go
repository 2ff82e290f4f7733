// Package field holds the controls a question is answered with, one for every
// way of answering, and the form of one field they stand in. A control takes
// keys, draws itself, and gives what it holds as the engine takes it. It knows
// no session and no other question; what becomes of an answer is the page's
// business, in package tui.
package field
