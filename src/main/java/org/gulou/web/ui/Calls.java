package org.gulou.web.ui;

import static java.util.stream.Collectors.groupingBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls {@code #{bean.method(argument)}} where a class of ours has one public method of that name and number of arguments.
 * The resolver that every container has searches all methods of the class at each call, and pages call hundreds of them; it
 * still serves whatever is overloaded or takes any number of arguments, and what is not ours, such as the streams of
 * Expression Language, whose arguments need more than a call.
 */
public class Calls extends ELResolver {
    private static final String OURS = "org.gulou.";

    private record Call(String name, int arguments) {}

    private static final ClassValue<Map<Call, Method>> ONLY = new ClassValue<>() {
        @Override
        protected Map<Call, Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .collect(groupingBy(method -> new Call(method.getName(), method.getParameterCount())))
                    .entrySet()
                    .stream()
                    .filter(entry -> isOnly(entry.getValue()))
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        }
    };

    private static boolean isOnly(List<Method> named) {
        Method first = named.getFirst();
        Class<?> owner = first.getDeclaringClass();
        return named.size() == 1
                && !first.isVarArgs()
                && owner.getPackageName().startsWith(OURS)
                && Modifier.isPublic(owner.getModifiers());
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base == null || !(method instanceof String name)) {
            return null;
        }
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        Method only = ONLY.get(base.getClass()).get(new Call(name, given.length));
        if (only == null || !only.canAccess(base)) {
            return null;
        }
        context.setPropertyResolved(base, method);
        return call(only, base, converted(context, given, only.getParameterTypes()));
    }

    private static @Nullable Object[] converted(ELContext context, @Nullable Object[] given, Class<?>[] types) {
        @Nullable Object[] converted = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            converted[i] = context.convertToType(given[i], types[i]);
        }
        return converted;
    }

    private static @Nullable Object call(Method method, Object base, @Nullable Object[] arguments) {
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new ELException(method + " of " + base.getClass() + " cannot be called by a page", hidden);
        }
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // sets nothing: the resolvers behind it do
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
