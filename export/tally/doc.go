// Package tally counts how often each answer was given to the questions that the sheet
// report of a questionnaire names, and what came of the contacts. It counts and nothing
// else; its tables have the words that are given to it.
package tally
