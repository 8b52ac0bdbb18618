package org.jazari.trust.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The registers that can be read, each by the columns that its files have had over the years. */
public enum ForeignFormat {
    /** The Dutch algorithm register: the publication standard's names, its Dutch titles, or those of its open data. */
    NL,
    /** British transparency records, one a row: the attributes of versions 1.1 and 2.1 of their standard, or their headings. */
    UK,
    /** The federal inventory of the United States, by the columns of 2023, 2024 and 2025. */
    US;

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** What a record needs of a row. */
    public enum Column {
        ID,
        NAME,
        BODY,
        SUMMARY,
        STATUS,
        DATE,
        ADDRESS;

        /** Whether a row without it is refused. */
        boolean isRequired() {
            return this == NAME || this == BODY;
        }
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ForeignFormat> find(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** The names under which a column is known, in small letters and digits alone, the most telling first. */
    private List<String> names(Column column) {
        return switch (this) {
            case NL ->
                switch (column) {
                    case ID -> List.of("sourceid", "id", "lars");
                    case NAME -> List.of("name", "naam", "title", "titel");
                    case BODY -> List.of("organization", "organisatienaam", "organisatie");
                    case SUMMARY -> List.of("descriptionshort", "korteomschrijving", "goal", "doel");
                    case STATUS -> List.of("status");
                    case DATE -> List.of("begindate", "begindatum", "geregistreerd", "publicationdt");
                    case ADDRESS -> List.of("url", "website");
                };
            case UK ->
                switch (column) {
                    case ID -> List.of("id", "recordid", "contentid", "basepath");
                    case NAME -> List.of("name", "toolname", "title");
                    case BODY ->
                        List.of(
                                "organisation",
                                "organisationdepartment",
                                "organisationordepartment",
                                "11organisationordepartment",
                                "department");
                    case SUMMARY -> List.of("description", "shortdescription", "summary");
                    case STATUS -> List.of("phase", "41phase", "status");
                    case DATE ->
                        List.of(
                                "published",
                                "datecompletion",
                                "dateofcompletion",
                                "datepublished",
                                "publisheddate",
                                "firstpublishedat",
                                "date");
                    case ADDRESS -> List.of("url", "website", "urlofthewebsite", "websiteurl", "link");
                };
            case US ->
                switch (column) {
                    case ID -> List.of("usecaseid", "id", "aiusecaseid");
                    case NAME -> List.of("usecasename", "title", "name");
                    case BODY ->
                        List.of(
                                "agency",
                                "agencyname",
                                "department",
                                "agencyabbreviation",
                                "bureaucomponent",
                                "bureau");
                    case SUMMARY ->
                        List.of(
                                "summary",
                                "whatistheintendedpurposeandexpectedbenefitsoftheai",
                                "whatproblemistheaiintendedtosolve",
                                "purposebenefits",
                                "problemsolved",
                                "description");
                    case STATUS -> List.of("stageofdevelopment", "developmentstage", "stage", "lifecycle");
                    case DATE ->
                        List.of(
                                "datewhenaiusecasebecameoperationalorthepilotsstartdate",
                                "operationaldate",
                                "dateimplemented",
                                "dateoperational",
                                "implementationdate",
                                "dateinitiated",
                                "date");
                    case ADDRESS -> List.of("url", "link");
                };
        };
    }

    /** Where the columns stand in a header; a column that it does not have is left out. */
    Map<Column, Integer> columns(List<String> header) {
        List<String> plain = header.stream()
                .map(name -> OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""))
                .toList();
        Map<Column, Integer> found = new java.util.EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            names(column).stream()
                    .map(plain::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .ifPresent(index -> found.put(column, index));
        }
        return found;
    }
}
