package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/** Which papers are due with these answers. */
final class Papers {
    private static final LocalizedText CHOOSE_WAY =
            LocalizedText.of("请选择“{label}”怎样提交。", "Choose how {label} will come.");
    private static final LocalizedText CHOOSE_WHICH =
            LocalizedText.of("请选择您用哪一种材料作为“{label}”。", "Choose which document you hand in as {label}.");
    private static final LocalizedText MISSING = LocalizedText.of("请上传“{label}”。", "Upload {label}.");
    private static final LocalizedText TOO_FEW = LocalizedText.of(
            "请上传“{label}”：至少{limit}个文件，现在有{count}个。", "Upload {label}: {limit} files or more; so far {count}.");
    private static final LocalizedText TOO_MANY = LocalizedText.of(
            "“{label}”最多{limit}个文件，现在有{count}个，请删除多余的。",
            "Too many files for {label}: {count} instead of {limit} at most. Remove some.");
    private static final LocalizedText WHY =
            LocalizedText.of("请说明为什么不能提供“{label}”。", "Say why you cannot provide {label}.");
    private static final LocalizedText TOO_LONG = LocalizedText.of(
            "不能提供“{label}”的原因不能超过{limit}个字，现在是{count}个字。",
            "The reason why you cannot provide {label} must be {limit} characters or fewer; it is now {count}.");
    private static final int LONGEST_REASON = 500;

    private final Filling filling;

    Papers(Filling filling) {
        this.filling = filling;
    }

    List<PaperDue> due() {
        var due = new ArrayList<PaperDue>();
        for (FormPaper paper : filling.form().papers()) {
            for (Case one : Case.of(paper.each(), filling)) {
                if (one.value(paper.when()).isTrue()) {
                    due.add(due(paper, one));
                }
            }
        }
        return List.copyOf(due);
    }

    boolean mayBeDue(String id) {
        return filling.form().papers().stream()
                .filter(paper -> paper.id().equals(id))
                .anyMatch(paper -> paper.each()
                                .filter(each -> Case.list(each, filling).isUnknown())
                                .isPresent()
                        || Case.of(paper.each(), filling).stream()
                                .map(one -> one.value(paper.when()))
                                .anyMatch(when -> when.isTrue() || when.isUnknown()));
    }

    private PaperDue due(FormPaper paper, Case one) {
        String path = one.id(paper.id());
        Answers.Paper answer = filling.answers().paper(path);
        boolean required = one.value(paper.required()).isTrue();
        Optional<HeldPaper> held = new FetchedPapers(filling).held(paper, one);
        List<Way> ways = Way.all(held, paper.ways());
        Optional<Way> chosen = ways.size() == 1
                ? Optional.of(ways.getFirst())
                : answer.way()
                        .flatMap(means -> ways.stream()
                                .filter(way -> way.means() == means)
                                .findFirst());
        LocalizedText title = one.text(paper.title());
        var missing = missing(paper, answer, required, chosen)
                .map(flaw -> new Mistake(
                        Journey.PAPERS,
                        Journey.PAPERS + "." + path,
                        flaw.rule(),
                        LocalizedText.NONE,
                        Judge.fill(flaw.words(), "label", Judge.quoted(title)),
                        false));
        boolean settled = filling.answers().settled().contains(Journey.PAPERS + "." + path);
        return new PaperDue(
                path,
                paper.id(),
                title,
                one.text(paper.hint()),
                Evidence.of(paper.when(), paper.each(), one, filling),
                required,
                paper.oneOf(),
                answer.which(),
                ways,
                chosen,
                answer.reason(),
                held,
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
        boolean comes = required || count > 0 || chosen.get().means() != Way.Means.UPLOAD;
        if (comes
                && chosen.get().means() != Way.Means.CANNOT
                && chosen.get().means() != Way.Means.REGISTER
                && !paper.oneOf().isEmpty()
                && answer.which().isEmpty()) {
            return Optional.of(new Flaw("which", CHOOSE_WHICH));
        }
        return switch (chosen.get().means()) {
            case UPLOAD -> {
                int min = required || count > 0 ? Math.max(1, paper.limits().min()) : 0;
                int max = paper.limits().max();
                yield count < min
                        ? Optional.of(new Flaw("required", counted(min == 1 ? MISSING : TOO_FEW, min, count)))
                        : count > max ? Optional.of(new Flaw("max", counted(TOO_MANY, max, count))) : Optional.empty();
            }
            case CANNOT -> reason(answer.reason().strip());
            case REGISTER, LATER, ALREADY_SENT, SENT_BY_OTHER, AT_WINDOW -> Optional.empty();
        };
    }

    private static Optional<Flaw> reason(String reason) {
        int length = reason.codePointCount(0, reason.length());
        if (length > LONGEST_REASON) {
            return Optional.of(new Flaw("maxLength", counted(TOO_LONG, LONGEST_REASON, length)));
        }
        return reason.isEmpty() ? Optional.of(new Flaw("required", WHY)) : Optional.empty();
    }

    private static LocalizedText counted(LocalizedText words, int limit, int count) {
        return words.map(text -> text.replace("{limit}", "" + limit).replace("{count}", String.valueOf(count)));
    }

    static List<Upload> uploads(Answers answers, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(answers.uploads().get(id)).stream())
                .toList();
    }
}
