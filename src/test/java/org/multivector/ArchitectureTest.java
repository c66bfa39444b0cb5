package org.multivector;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/** The house's rooms, and the one direction in which they may use each other. */
@AnalyzeClasses(packages = "org.multivector", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("actor")
          .definedBy("org.multivector.actor")
          .layer("text")
          .definedBy("org.multivector.text")
          .layer("stat")
          .definedBy("org.multivector.stat")
          .layer("relation")
          .definedBy("org.multivector.relation")
          .layer("centrality")
          .definedBy("org.multivector.centrality")
          .layer("balance")
          .definedBy("org.multivector.balance")
          .layer("io")
          .definedBy("org.multivector.io")
          .layer("report")
          .definedBy("org.multivector.report")
          .layer("cli")
          .definedBy("org.multivector.cli")
          .whereLayer("actor")
          .mayNotAccessAnyLayer()
          .whereLayer("stat")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayOnlyAccessLayers("actor")
          .whereLayer("relation")
          .mayOnlyAccessLayers("actor", "text", "stat")
          .whereLayer("centrality")
          .mayOnlyAccessLayers("actor", "text", "stat", "relation")
          .whereLayer("balance")
          .mayOnlyAccessLayers("actor", "text", "stat", "relation", "centrality")
          .whereLayer("io")
          .mayOnlyAccessLayers("actor", "text", "stat", "relation", "centrality", "balance")
          .whereLayer("report")
          .mayOnlyAccessLayers("actor", "text", "stat", "relation", "centrality", "balance", "io")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.multivector.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsOrExits =
      noClasses()
          .that(not(resideInAPackage("org.multivector.cli")))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule picocliStaysInTheCommandLine =
      noClasses()
          .that(not(resideInAPackage("org.multivector.cli")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule theNetworkIsNeverUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|DatagramSocket)")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule optionalIsForReturnsOnly =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .should()
          .notHaveRawParameterTypes(
              describe(
                  "an Optional",
                  (List<JavaClass> types) ->
                      types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class))));

  @ArchTest
  static final ArchRule staticStateIsFinal = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule publicClassesAreFinal =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areTopLevelClasses()
          .and()
          .areNotAssignableTo(Throwable.class)
          .should()
          .haveModifier(JavaModifier.FINAL);
}
