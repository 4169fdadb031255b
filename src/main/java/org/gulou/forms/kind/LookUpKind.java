package org.gulou.forms.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code lookUp}: one of the rows that a source outside the form holds, read as that row: {@code vehicle.mass}. Here a
 * value is read as far as the row's key; the form puts the row in its place.
 *
 * @param reads the fields that rules may read; the source may lack any
 */
public record LookUpKind(Map<String, Type> reads) implements Kind {
    private static final RowKind ROW = new RowKind(false);

    @Override
    public String name() {
        return "lookUp";
    }

    @Override
    public Type type() {
        var fields = new LinkedHashMap<String, Type>();
        reads.forEach((field, type) -> fields.put(field, type.orEmpty()));
        return new Type.Fields(fields);
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        return ROW.read(raw, local);
    }

    @Override
    public List<String> write(Value value) {
        return ROW.write(value);
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        return ROW.show(value, local);
    }

    @Override
    public Bounds bounds() {
        return ROW.bounds();
    }
}
