package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Scope;
import org.gulou.language.Value;

/** Which papers and fee lines are due with these answers. */
final class Papers {
    private static final LocalizedText CHOOSE_WAY =
            LocalizedText.of("请选择“{label}”怎样提交。", "Choose how {label} will come.");
    private static final LocalizedText TOO_FEW = LocalizedText.of(
            "请上传“{label}”：至少{limit}个文件，现在有{count}个。", "Upload {label}: at least {limit} file(s); there are {count}.");
    private static final LocalizedText TOO_MANY = LocalizedText.of(
            "“{label}”最多{limit}个文件，现在有{count}个，请删除多余的。",
            "{label} takes at most {limit} file(s); there are {count}. Remove some.");
    private static final LocalizedText WHY =
            LocalizedText.of("请说明为什么不能提供“{label}”。", "Say why you cannot provide {label}.");

    private final Filling filling;

    Papers(Filling filling) {
        this.filling = filling;
    }

    /** One of what a paper or fee line is due for: itself, or an element of its list. */
    private record Case(String key, Scope scope) {}

    List<PaperDue> due() {
        var due = new ArrayList<PaperDue>();
        for (FormPaper paper : filling.form().papers()) {
            for (Case one : cases(paper.each())) {
                if (paper.when().in(one.scope(), filling.surroundings()).isTrue()) {
                    due.add(due(paper, one));
                }
            }
        }
        return List.copyOf(due);
    }

    private List<Case> cases(Optional<FormPaper.Each> each) {
        if (each.isEmpty()) {
            return List.of(new Case("", filling.top()));
        }
        var cases = new ArrayList<Case>();
        for (Element element : Element.of(each.get().list().in(filling.top(), filling.surroundings()))) {
            cases.add(new Case(
                    element.key(), filling.top().inside(Map.of(each.get().name(), element.value()))));
        }
        return cases;
    }

    private PaperDue due(FormPaper paper, Case one) {
        String path = one.key().isEmpty() ? paper.id() : paper.id() + "." + one.key();
        Answers.Paper answer = filling.answers().paper(path);
        boolean required =
                paper.required().in(one.scope(), filling.surroundings()).isTrue();
        Optional<Way> chosen = paper.ways().size() == 1
                ? Optional.of(paper.ways().getFirst())
                : answer.way()
                        .flatMap(means -> paper.ways().stream()
                                .filter(way -> way.means() == means)
                                .findFirst());
        LocalizedText title = paper.title().in(one.scope(), filling.surroundings(), filling.local());
        var missing = missing(paper, answer, required, chosen)
                .map(flaw -> new Mistake(
                        Journey.PAPERS,
                        Journey.PAPERS + "." + path,
                        flaw.rule(),
                        LocalizedText.NONE,
                        Judge.fill(flaw.words(), "label", title),
                        false));
        boolean settled = filling.answers().settled().contains(Journey.PAPERS + "." + path);
        return new PaperDue(
                path,
                paper.id(),
                title,
                paper.hint().in(one.scope(), filling.surroundings(), filling.local()),
                required,
                paper.ways(),
                chosen,
                answer.reason(),
                uploads(filling.answers(), answer.files()),
                paper.limits(),
                settled ? missing.stream().toList() : List.of(),
                missing.isEmpty() && (settled || required));
    }

    private record Flaw(String rule, LocalizedText words) {}

    private static Optional<Flaw> missing(
            FormPaper paper, Answers.Paper answer, boolean required, Optional<Way> chosen) {
        int count = answer.files().size();
        if (chosen.isEmpty()) {
            return required ? Optional.of(new Flaw("required", CHOOSE_WAY)) : Optional.empty();
        }
        return switch (chosen.get().means()) {
            case UPLOAD -> {
                int min = required || count > 0 ? Math.max(1, paper.limits().min()) : 0;
                int max = paper.limits().max();
                yield count < min
                        ? Optional.of(new Flaw("required", counted(TOO_FEW, min, count)))
                        : count > max ? Optional.of(new Flaw("max", counted(TOO_MANY, max, count))) : Optional.empty();
            }
            case CANNOT -> answer.reason().isBlank() ? Optional.of(new Flaw("required", WHY)) : Optional.empty();
            case LATER, AT_WINDOW -> Optional.empty();
        };
    }

    private static LocalizedText counted(LocalizedText words, int limit, int count) {
        return words.map(text -> text.replace("{limit}", "" + limit).replace("{count}", String.valueOf(count)));
    }

    static List<Upload> uploads(Answers answers, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(answers.uploads().get(id)).stream())
                .toList();
    }

    Fees fees() {
        var lines = new ArrayList<FeeLine>();
        for (FormFee fee : filling.form().fees()) {
            for (Case one : cases(fee.each())) {
                Value due = fee.when().in(one.scope(), filling.surroundings());
                if (due.isTrue()) {
                    Value amount = fee.amount().in(one.scope(), filling.surroundings());
                    Value rounded = amount instanceof Value.Num(var number)
                            ? Value.of(fee.round().apply(number))
                            : amount;
                    lines.add(new FeeLine(
                            one.key().isEmpty() ? fee.id() : fee.id() + "." + one.key(),
                            fee.title().in(one.scope(), filling.surroundings(), filling.local()),
                            rounded,
                            rounded instanceof Value.Unknown(Set<String> needs) ? needs : Set.of(),
                            fee.due()));
                }
            }
        }
        return new Fees(lines);
    }
}
