// Package text lays text out for terminals: how wide it is, how it breaks into
// lines, how it is cut, how columns line up. It is the one kit for all who print,
// so that a line fits on the full screen as it does in a list. It does not know
// what a text says, nor which screen or stream it goes to; what comes from forms,
// answers and files is made safe to print on the way.
package text
