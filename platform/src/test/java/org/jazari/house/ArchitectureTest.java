package org.jazari.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may know what, and what the house does without. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jazari");
    private static final List<String> ENGINE_NAMES = List.of(
            "strategyfile", "quantities", "documents", "trajectory", "shield", "ledger", "verifier", "database");
    private static final String[] ENGINES =
            ENGINE_NAMES.stream().map(name -> "org.jazari." + name + "..").toArray(String[]::new);
    private static final String[] NO_SERVICE = Stream.concat(
                    Stream.of("org.jazari", "org.jazari.kernel..", "org.jazari.cli.."), Stream.of(ENGINES))
            .toArray(String[]::new);
    private static final Pattern TEMPLATE_IMPORT = Pattern.compile("@import (org\\.jazari\\.[a-z.]+)\\.[A-Z*]");

    @Test
    void enginesKnowNeitherTheFrameworkNorThePlatform() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINES)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "org.springframework..", "jakarta..", "gg.jte..", "org.jazari..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(ENGINES))))
                .check(CLASSES);
        for (String engine : List.of("strategyfile", "quantities", "documents", "trajectory", "shield")) {
            noClasses()
                    .that()
                    .resideInAPackage("org.jazari." + engine + "..")
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java.sql..", "javax.sql..")
                            .or(JavaClass.Predicates.resideInAPackage("org.jazari..")
                                    .and(DescribedPredicate.not(
                                            JavaClass.Predicates.resideInAPackage("org.jazari." + engine + "..")))))
                    .check(CLASSES);
        }
    }

    @Test
    void theKernelKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("org.jazari.kernel..")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(NO_SERVICE))
                        .and(JavaClass.Predicates.resideInAPackage("org.jazari..")))
                .check(CLASSES);
    }

    @Test
    void servicesKnowNothingOfEachOther() {
        slices().matching("org.jazari.(*)..")
                .that(DescribedPredicate.describe(
                        "are services",
                        slice -> !List.of("kernel", "cli").contains(slice.getNamePart(1))
                                && !ENGINE_NAMES.contains(slice.getNamePart(1))))
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void whatTheFrameworkCallsIsNobodyElses() {
        for (Class<? extends java.lang.annotation.Annotation> role : List.of(
                org.springframework.stereotype.Controller.class,
                org.springframework.web.bind.annotation.RestController.class,
                org.springframework.context.annotation.Configuration.class)) {
            classes()
                    .that()
                    .areAnnotatedWith(role)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
        classes()
                .that()
                .resideInAPackage("org.jazari.*.api..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .implement("org.jazari.kernel.facts.FactProjection")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jazari.cli..")
                .and()
                .doNotHaveFullyQualifiedName("org.jazari.verifier.Main") // a command line of its own
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void whatABeanNeedsIsGivenToItsConstructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void timeIsToldInTheTypesOfJavaTime() {
        noMembers()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are public", ArchitectureTest::isPublic))
                .and()
                .arePublic()
                .should(speakOf(Date.class, Calendar.class))
                .check(CLASSES);
    }

    /** Such a stream holds a connection until it is closed; ten forgotten ones stop the platform. */
    @Test
    void rowsAreReadToTheEndAtOnce() {
        noClasses()
                .should()
                .callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor|Handler)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void templatesSeeOnlyTheirOwnServiceAndTheKernel() {
        List<String> strangers = SourceFiles.templates().stream()
                .flatMap(template -> {
                    String folder = template.path().contains("/")
                            ? template.path().substring(0, template.path().indexOf('/'))
                            : "kernel";
                    boolean kernel = List.of("kernel", "identity").contains(folder);
                    return TEMPLATE_IMPORT
                            .matcher(template.text())
                            .results()
                            .map(found -> found.group(1))
                            .filter(imported -> !imported.startsWith("org.jazari.strategyfile"))
                            .filter(imported -> !imported.startsWith("org.jazari.kernel."))
                            .filter(imported -> kernel || !imported.contains("." + folder + "."))
                            .filter(imported -> kernel || !imported.startsWith("org.jazari.strategy."))
                            .map(imported -> template.path() + " imports " + imported);
                })
                .toList();

        assertThat(strangers).isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static ArchCondition<JavaMember> speakOf(Class<?>... types) {
        return new ArchCondition<>("speak of " + List.of(types)) {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                Stream<JavaClass> spoken = member instanceof JavaCodeUnit code
                        ? Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()))
                        : Stream.of(((JavaField) member).getRawType());
                spoken.forEach(type -> {
                    for (Class<?> unwanted : types) {
                        if (type.isAssignableTo(unwanted)) {
                            events.add(SimpleConditionEvent.satisfied(
                                    member, member.getFullName() + " speaks of " + type));
                        }
                    }
                });
            }
        };
    }
}
