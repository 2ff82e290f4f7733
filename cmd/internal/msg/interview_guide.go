package msg

// The guide for interviewers is the help of the command they use: one page, to
// be printed and laid beside the laptop.

func interviewGuide(p pick) string {
	return p(`Stellt die Fragen eine nach der anderen. Jede angenommene Antwort ist auf der
Platte, bevor die nächste Frage kommt; was danach auch geschieht, nimmt sie
nicht mehr fort. Der nächste Aufruf geht an derselben Stelle weiter.

Antworten
  Enter, Tab    Antwort annehmen und weiter; ohne Eingabe bleibt die Frage offen
  Ziffern       wählen die Zeile, vor der sie stehen; in einer Tabelle
                antworten sie gleich und gehen zur nächsten Zeile
  Buchstaben    suchen: „viet“ findet „Việt Nam“; in Listen mit mehr als zehn
                Zeilen suchen auch Ziffern
  Leertaste     wählen, wo mehreres gilt, Rang geben, bestätigen; mitten in
                einer Suche ein Leerzeichen, dort wählt Enter
  Strg+J        neue Zeile in langen Texten
  Zahlen        2,5 oder 2.5, tausend ohne Punkt; Tage: 1.2.1990 oder 1. Feb
                1990; Zeiten: 8:30, 830, 8 Uhr 30; rechts steht, was
                gelesen wird. Was schon da steht, ersetzt die erste Taste;
                Pfeiltasten ändern darin
  Entf          nimmt die Auswahl zurück

Tasten, und was sie ersetzt, wo der Laptop die F-Tasten für sich behält
  F3 Strg+B     zurück, auch von einer Pflichtfrage; Getipptes bleibt stehen
  F4 Strg+L     andere Sprache, mitten in der Frage; bei mehr als zweien mit
                einer Liste
  F5 Strg+G     Übersicht: tippen sucht in Fragen und Antworten, Tab zeigt die
                nächste offene, F6 nur die offenen, Enter springt hin
  F6 Strg+N     Notiz zu dieser Frage
  F7 Strg+D     weiß nicht
  F8 Strg+R     keine Angabe
  F1 Strg+P     alles, was man tun kann, mit den Tasten; tippen sucht darin
  F10 Strg+T    Bildschirm verdecken und wieder zeigen
  Strg+Z        die letzte Antwort zurücknehmen
  F9 Strg+C     unterbrechen, nach einer Rückfrage; Angefangenes bleibt stehen
  Bild auf/ab   lange Fragetexte weiterlesen

  ! heißt: so geht es nicht. ? heißt: ungewöhnlich; noch einmal Enter nimmt die
  Antwort an. Nach einer Taste, die nichts bewirkt hat, hält Enter einmal an.
  Am Ende steht, was offen ist, und Enter springt hin.

Zum Üben: --practice zeigt dieselben Fragen und behält nichts. Ein fertiges
Interview berichtigt „feldbuch interviews edit“.

Ohne Terminal oder mit --plain läuft das Interview Zeile für Zeile. Mit
--answers kommen die Antworten aus einer JSON-Datei (Pfad → Wert), in ihrer
Reihenfolge; die erste abgelehnte Antwort hält an. Mit --questionnaire und ohne
--study wird dabei nur geprüft und nichts gespeichert. FELDBUCH_RTL=visual
hilft, wo das Terminal Arabisch oder Hebräisch von links nach rechts schreibt.`,
		`Asks one question after the other. Every accepted answer is on disk before the
next question comes; nothing that happens later takes it away. The next call
goes on at the same place.

Answers
  Enter, Tab    take the answer and go on; without one the question stays open
  digits        choose the row they stand beside; in a table they answer at
                once and go to the next row
  letters       search: “viet” finds “Việt Nam”; in lists of more than ten rows
                digits search, too
  space bar     choose where several apply, give a rank, confirm; within a
                search a blank, there Enter chooses
  Ctrl+J        new line in long texts
  numbers       2.5 or 2,5, thousands without a sign; days: 1990-02-01, 1.2.1990
                or 1 Feb 1990; times: 8:30, 830, 7:30 pm. What is read stands
                at the right. The first key replaces what is there already;
                arrows edit it
  Del           takes the choice back

Keys, and what replaces them where the laptop keeps the F keys for itself
  F3 Ctrl+B     back, also from a required question; what was typed stays
  F4 Ctrl+L     another language, in the middle of a question; with a list
                where there are more than two
  F5 Ctrl+G     overview: typing searches questions and answers, Tab shows the
                next open one, F6 only the open ones, Enter jumps there
  F6 Ctrl+N     note on this question
  F7 Ctrl+D     don't know
  F8 Ctrl+R     refused
  F1 Ctrl+P     all there is to do, with the keys; typing searches
  F10 Ctrl+T    cover the screen, and show it again
  Ctrl+Z        undo the last answer
  F9 Ctrl+C     pause, after a question; what was begun stays
  PgUp, PgDn    read on in long questions

  ! means: not like this. ? means: unusual; Enter once more takes the answer.
  After a key that did nothing Enter is held once. The end shows what is open,
  and Enter jumps there.

To practise: --practice asks the same questions and keeps nothing. A completed
interview is corrected with “feldbuch interviews edit”.

Without a terminal, or with --plain, the interview goes line by line. With
--answers the answers come from a JSON file (path → value), in its order; the
first refused answer stops it. With --questionnaire and without --study they are
then only checked and nothing is kept. FELDBUCH_RTL=visual helps where the
terminal writes Arabic or Hebrew from left to right.`)
}
