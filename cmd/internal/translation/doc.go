// Package translation is the work on a questionnaire in a further language: which
// texts there are and where each is used, how far the translation is, whether it
// says the same numbers and asks for the same answers and fits on the smallest
// screen, as a table for the translator and back. It reads and writes no files and
// has no words for people.
package translation
