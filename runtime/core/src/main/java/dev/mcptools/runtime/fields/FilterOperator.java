package dev.mcptools.runtime.fields;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a condition compares a field with a value. */
enum FilterOperator {
    EQ,
    NEQ,
    IN,
    CONTAINS,
    GT,
    GTE,
    LT,
    LTE,
    IS_EMPTY,
    IS_NOT_EMPTY;

    private static final Set<FieldType> ORDERED = EnumSet.of(
            FieldType.STRING,
            FieldType.NUMBER,
            FieldType.INTEGER,
            FieldType.DATE,
            FieldType.DATE_TIME,
            FieldType.TIME,
            FieldType.ANY,
            FieldType.COMPUTED);
    private static final Set<FieldType> SEARCHED = EnumSet.of(
            FieldType.STRING, FieldType.EMAIL, FieldType.URI, FieldType.OPTION, FieldType.ANY, FieldType.COMPUTED);

    /** {@return the operator that is written so} */
    static Optional<FilterOperator> written(String text) {
        for (FilterOperator operator : values()) {
            if (operator.toString().equals(text)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** {@return what is wrong with using it for a field, and what to use; empty if nothing is} */
    Optional<String> misused(FieldDefinition field) {
        boolean fits = switch (this) {
            case GT, GTE, LT, LTE -> !field.many() && ORDERED.contains(field.type());
            case CONTAINS -> field.many() || SEARCHED.contains(field.type());
            case EQ, NEQ, IN, IS_EMPTY, IS_NOT_EMPTY -> true;
        };
        return fits
                ? Optional.empty()
                : Optional.of("is not for " + FieldText.of(field) + "; use "
                        + (this == CONTAINS ? exact(field) : single(field)));
    }

    private static String exact(FieldDefinition field) {
        return ORDERED.contains(field.type()) ? "eq, gt, gte, lt or lte" : "eq, neq or in";
    }

    private static String single(FieldDefinition field) {
        return field.many() ? "contains, is_empty or is_not_empty" : "eq, neq or in";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
