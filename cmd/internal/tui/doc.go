// Package tui is the interview on the full screen: one question at a time, all
// of it by keyboard, on anything from 60 columns up. It holds the pages and how
// one leads to the next; the controls on them are in field, keys and frame in
// term. It shows what package survey says and hands back what was typed; it
// knows no rule of a questionnaire, no file and no database. Nothing outside of
// it imports the screen libraries.
package tui
