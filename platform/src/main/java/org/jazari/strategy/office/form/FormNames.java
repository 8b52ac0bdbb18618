package org.jazari.strategy.office.form;

/** Names of the form's own fields, beside those of the schema, which are JSON pointers. None can be a property's name. */
public final class FormNames {
    /** Under a list: how many items the form showed. */
    public static final String COUNT = "#";
    /** Under an item: its place in the list that the form was made from; empty for a new one. */
    public static final String ORIGIN = "@";
    /** Under an item: present where it is to be removed. */
    public static final String REMOVE = "-";
    /** The version of the strategy that the form was made from. */
    public static final String VERSION = "@version";
    /** The last field: a submission without it was cut off on its way. */
    public static final String END = "@end";
    /** The button that adds an item; its value is the list's pointer. */
    public static final String ADD = "@add";
    /** What to do with the form. */
    public static final String ACTION = "@action";
    /** The whole body as JSON, on the page that shows the difference. */
    public static final String BODY = "@body";

    private FormNames() {}
}
