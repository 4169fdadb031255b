package org.gulou.catalog.foreign.forms;

import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.foreign.forms.Names.Found;

/** What conditions say of questions that are left blank. */
record Blanks(Names names) {
    /** The terms without what is known anyway: that a question is answered which everybody must answer. */
    List<Term> open(List<Term> terms, String sign) throws NotCarried {
        var open = new ArrayList<Term>();
        for (Term term : terms) {
            boolean known = term instanceof Term.Compared(String compared, Term.Path path, Term right)
                    && compared.equals(sign)
                    && right.equals(Term.EMPTY)
                    && names.find(path).question().certain();
            if (!known) {
                open.add(term);
            }
        }
        return open.isEmpty() ? terms : open;
    }

    /** The rule of a comparison with the demand that what it reads is answered, unless it is untrue of a blank anyway. */
    String guarded(Term term, String rule) throws NotCarried {
        var answered = new ArrayList<String>();
        for (Term.Path path : term.read().toList()) {
            Found found = names.find(Lengths.isOne(path) ? Lengths.counted(path) : path);
            String demand = "answered(" + found.name() + ")";
            if (isOpen(term, found) && !found.question().certain() && !rule.contains(demand)) {
                answered.add(demand);
            }
        }
        return answered.isEmpty()
                ? rule
                : "(" + String.join(" and ", answered.stream().distinct().toList()) + " and " + rule + ")";
    }

    /** A blank is unequal to everything, and neither more nor less than anything. */
    private static boolean isOpen(Term term, Found found) {
        String kind = found.question().kind();
        return term instanceof Term.Compared(String sign, Term left, Term right)
                ? !sign.matches("!?=") || Rules.TRUTHS.contains(kind) || kind.equals("choices")
                : !kind.equals("choice");
    }
}
