// Package workspace is an open study on this laptop: its file, questionnaires
// and interviews joined. It finds the study file, keeps the questionnaires that
// were needed, replays interviews and leads new ones.
//
// It prints nothing and knows no commands: whoever calls it puts its errors,
// which have types, into words and asks the person in front of the screen.
package workspace
