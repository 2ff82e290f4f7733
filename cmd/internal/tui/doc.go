// Package tui is the interview on the full screen: one question at a time, all
// of it by keyboard, on anything from 60 columns up. It shows what package
// survey says and hands back what was typed; it knows no rule of a
// questionnaire, no file and no database. It is the only package that imports
// the screen libraries.
package tui
