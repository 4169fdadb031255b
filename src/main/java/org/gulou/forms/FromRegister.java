package org.gulou.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/**
 * That a register of another authority was asked about a question, and when; what it said stands beside it in
 * {@link Origin#values}.
 *
 * @param register its name, such as {@code population}
 * @param title what people call it
 * @param keeper whom to ask where it is wrong; {@link LocalizedText#NONE} where the catalogue does not say
 * @param day of the office on which it was asked
 * @param keys stands for the keys by which it was asked: no secret, only a reminder
 * @param changed whether it says something else than the person saw when she continued the page
 */
public record FromRegister(
        String register,
        LocalizedText title,
        LocalizedText keeper,
        LocalDate day,
        Edit edit,
        String keys,
        boolean changed) {
    private static final LocalizedText SAME = LocalizedText.of("来自{title}，{day}", "From {title}, {day}");
    private static final LocalizedText OTHER =
            LocalizedText.of("{title}（{day}）登记的是：{shown}", "In {title} on {day}: {shown}");
    private static final LocalizedText WRONG = LocalizedText.of(
            "这里不能改。如果有误，请向登记机关提出：{keeper}。", "It cannot be changed here. If it is wrong, ask {keeper}.");
    private static final LocalizedText KEEPER = LocalizedText.of("{title}的主管部门", "the authority that keeps {title}");

    /** What stands for keys. */
    static String mark(List<String> keys) {
        return Integer.toHexString(keys.hashCode());
    }

    /** The same, as something else than the person saw or not. */
    FromRegister as(boolean isChanged) {
        return new FromRegister(register, title, keeper, day, edit, keys, isChanged);
    }

    /** The same as far as a form still asks this register: where it does not, or lets it be typed, nothing is locked. */
    FromRegister in(Optional<Item.Prefill> asked) {
        boolean locked = asked.filter(
                        from -> from.edit() == Edit.NO && from.register().equals(register))
                .isPresent();
        return locked ? this : unlocked();
    }

    /** The same, as what a person may dispute. */
    FromRegister unlocked() {
        return edit == Edit.NO ? new FromRegister(register, title, keeper, day, Edit.DISPUTE, keys, changed) : this;
    }

    /** Where it came from, for whoever reads an answer that is what the register said. */
    LocalizedText words() {
        return in(SAME);
    }

    /** What it said, for whoever reads an answer that is something else. */
    LocalizedText words(LocalizedText shown) {
        return Judge.fill(in(OTHER), "shown", shown);
    }

    /** Whom to ask where it is wrong and cannot be changed here. */
    LocalizedText remedy() {
        return Judge.fill(WRONG, "keeper", keeper.isEmpty() ? Judge.fill(KEEPER, "title", title) : keeper);
    }

    private LocalizedText in(LocalizedText words) {
        return Judge.fill(words, Map.of("title", title, "day", OfficeTime.words(day)));
    }
}
