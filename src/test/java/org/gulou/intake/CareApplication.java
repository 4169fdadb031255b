package org.gulou.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.PageState;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/** Somebody of the demo files out-of-area care, which needs no paper: what her browser would post, page by page. */
public final class CareApplication {
    private final Drafts drafts;
    private final String draft;
    private final Actor.Citizen citizen;

    CareApplication(Drafts drafts, String draft, Actor.Citizen citizen) {
        this.drafts = drafts;
        this.draft = draft;
        this.citizen = citizen;
    }

    static Map<String, List<String>> answers(LocalDate firstDay) {
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("forWhom", List.of("self"));
        answers.put("applicant.name", List.of("王芳"));
        answers.put("applicant.residentId", List.of("520103198805120046"));
        answers.put("insuranceKind", List.of("resident"));
        answers.put("insuredAt", List.of("520100", "520103"));
        answers.put("insuranceActive", List.of("true"));
        answers.put("filingType", List.of("long-stay"));
        answers.put("proof", List.of("promise"));
        answers.put("province", List.of("330000"));
        answers.put("city", List.of("杭州市"));
        answers.put("hospital", List.of(""));
        answers.put(
                "startDate",
                List.of(
                        String.valueOf(firstDay.getYear()),
                        String.valueOf(firstDay.getMonthValue()),
                        String.valueOf(firstDay.getDayOfMonth())));
        answers.put("phone", List.of("13800000001"));
        answers.put("email", List.of(""));
        answers.put("promise", List.of("true"));
        return answers;
    }

    /** Answers questions, or answers them otherwise, and continues each page. */
    public void types(Map<String, List<String>> answers) {
        var posted = new LinkedHashMap<>(answers);
        posted.put("-asked", List.copyOf(answers.keySet()));
        for (String page : pages()) {
            drafts.change(draft, visitor(), (journey, before) -> journey.read(page, posted, () -> "r1"));
        }
    }

    private List<String> pages() {
        return open().journey().pages().stream().map(PageState::id).toList();
    }

    Application open() {
        return drafts.open(draft, visitor()).orElseThrow();
    }

    public Submission submit() {
        return drafts.submit(draft, visitor(), "zh", LastLook.UNKNOWN, true).orElseThrow();
    }

    /** Sends it in, and says which case it became. */
    public CaseNumber filed() {
        Submission submission = submit();
        if (submission instanceof Submission.Filed(CaseNumber number)) {
            return number;
        }
        throw new IllegalStateException("The application was not filed: " + submission);
    }

    public String draft() {
        return draft;
    }

    public Actor.Citizen citizen() {
        return citizen;
    }

    private Visitor visitor() {
        return new Visitor(Optional.of(citizen.id()), Optional.empty());
    }
}
