package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code coordinates}: a point in degrees (CGCS2000, within a metre of WGS 84), two fields or one text "26.57, 106.71";
 * kept to six decimals, some ten centimetres. Rules read {@code place.latitude} and {@code place.longitude}.
 */
public record CoordinatesKind() implements Kind {
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{0,12})?");
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    @Override
    public String name() {
        return "coordinates";
    }

    @Override
    public Type type() {
        return new Type.Fields(Map.of("latitude", Type.NUMBER, "longitude", Type.NUMBER));
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        List<String> typed = Typing.lines(raw).stream()
                .map(part -> Typing.without(part, "°"))
                .toList();
        if (Typing.blank(typed)) {
            return Reading.BLANK;
        }
        List<String> parts = typed.size() == 1 ? List.of(typed.getFirst().split("[,，\\s]+")) : typed;
        if (parts.size() != 2
                || !parts.stream().allMatch(part -> DEGREES.matcher(part).matches())) {
            return Typing.wrong(
                    "type",
                    "“{label}”要填纬度和经度（度），例如26.5743和106.7130。",
                    "{label} must have a latitude and a longitude in degrees, like 26.5743 and 106.7130.");
        }
        BigDecimal latitude = degrees(parts.getFirst());
        BigDecimal longitude = degrees(parts.getLast());
        if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(DATE_LINE) > 0) {
            return Typing.wrong(
                    "type",
                    "“{label}”的纬度要在-90至90之间，经度要在-180至180之间。先填纬度。",
                    "The latitude of {label} must be between -90 and 90, the longitude between -180 and 180. Latitude comes first.");
        }
        return new Reading.Typed(
                new Value.Fields(Map.of("latitude", Value.of(latitude), "longitude", Value.of(longitude))));
    }

    private static BigDecimal degrees(String text) {
        BigDecimal degrees = new BigDecimal(text);
        return degrees.scale() > 6 ? degrees.setScale(6, RoundingMode.HALF_EVEN) : degrees;
    }

    @Override
    public List<String> write(Value value) {
        return value instanceof Value.Fields(Map<String, Value> point)
                        && point.get("latitude") instanceof Value.Num(BigDecimal latitude)
                        && point.get("longitude") instanceof Value.Num(BigDecimal longitude)
                ? List.of(latitude.toPlainString(), longitude.toPlainString())
                : List.of();
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        List<String> point = write(value);
        return point.isEmpty()
                ? LocalizedText.NONE
                : LocalizedText.of(
                        "北纬" + point.getFirst() + "°，东经" + point.getLast() + "°",
                        point.getFirst() + "° N, " + point.getLast() + "° E");
    }

    @Override
    public String inputmode() {
        return "decimal";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(2, 40);
    }
}
