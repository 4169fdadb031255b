package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.Reading.Flaw;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** {@code file}: documents that were taken in; the raw values are their ids. Rules see how many there are. */
public record FileKind(FileLimits limits) implements Kind {
    @Override
    public String name() {
        return "file";
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        long count = raw.stream().filter(id -> !id.isBlank()).count();
        if (count == 0) {
            return Reading.BLANK;
        }
        if (count < limits.min() || count > limits.max()) {
            return new Reading.Typed(
                    Value.of(count),
                    Optional.of(Flaw.error(
                            count < limits.min() ? "min" : "max",
                            LocalizedText.of(
                                    "“{label}”需要" + limits.min() + "至" + limits.max() + "个文件，现在是" + count + "个。",
                                    "{label} takes " + limits.min() + " to " + limits.max() + " files; there are "
                                            + count + "."))));
        }
        return new Reading.Typed(Value.of(count));
    }

    @Override
    public List<String> write(Value value) {
        return List.of();
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        return value instanceof Value.Num(BigDecimal count)
                ? LocalizedText.of(count + "个文件", count + (count.intValue() == 1 ? " file" : " files"))
                : LocalizedText.NONE;
    }
}
