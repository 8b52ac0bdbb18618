package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.form.EditTarget;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import tools.jackson.databind.node.ObjectNode;

/**
 * One element put into the strategy as somebody typed it, and checked there.
 *
 * @param id the element's id, as far as it can stand in the tree
 * @param check what the check of the whole strategy found
 * @param problems what is wrong with the id, which only the office knows
 */
public record ElementEdit(String id, CheckResult check, List<FieldProblem> problems) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 64;
    /** Stands for an id that cannot, so that everything else is checked all the same. */
    private static final String NO_ID = "0-new-0";

    public ElementEdit {
        problems = List.copyOf(problems);
    }

    /** Puts a body into a tree. */
    public static ElementEdit of(EditTarget target, ObjectNode body, StrategyTree base) {
        ElementType type = target.type();
        if (type == null) {
            return new ElementEdit("", StrategyFiles.check(base.withHeader(body)), List.of());
        }
        List<FieldProblem> problems = new ArrayList<>();
        String typed = body.path("id").asString("");
        String id = typed;
        if (typed.length() > MAX_ID || !ID.matcher(typed).matches()) {
            problems.add(FieldProblem.of("id", typed.isEmpty() ? "empty" : "bad-id"));
            id = NO_ID;
        } else if (target.isNew() && base.find(type, typed).isPresent()) {
            problems.add(FieldProblem.of("id", "id-taken", typed));
            id = NO_ID;
        } else if (!target.isNew() && !typed.equals(target.id())) {
            problems.add(FieldProblem.of("id", "id-changed", target.id()));
            id = target.id();
        }
        ObjectNode own = body.deepCopy();
        own.put("id", id);
        return new ElementEdit(id, StrategyFiles.check(base.with(type, id, own)), problems);
    }

    /** Takes an element out of a tree; what refers to it is found by the check. */
    public static ElementEdit removing(EditTarget target, StrategyTree base) {
        ElementType type = target.type();
        if (type == null || target.isNew()) {
            throw new IllegalArgumentException("Only an element that stands can be removed");
        }
        return new ElementEdit(target.id(), StrategyFiles.check(base.without(type, target.id())), List.of());
    }

    /** Whether the difference can be shown. */
    public boolean ok() {
        return problems.isEmpty() && check.ok();
    }
}
