package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A form counts on the days on which it was in use; an article without a date takes all of them.
 */
class NamesInTimeTest {

  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();

  private static String actors(String language, String text, String day) {
    Article article = Article.of("a", text).withLanguage(language).withDate(LocalDate.parse(day));
    return actors(article);
  }

  private static String actors(Article article) {
    return EXTRACTOR.extract(article).mentions().stream()
        .map(mention -> mention.actor().id())
        .collect(Collectors.joining(" "));
  }

  /** The last day before a form counts, the first and the last on which it does, and the next. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # language | text | actor | day before | first day | last day | day after
          en | Talks in Nur-Sultan failed. | KAZ | 2019-03-22 | 2019-03-23 | 2022-09-16 | 2022-09-17
          ru | Переговоры в Нур-Султане сорваны. | KAZ | 2019-03-22 | 2019-03-23 | 2022-09-16 | 2022-09-17
          kk | Нұр-Сұлтанда жиын өтті. | KAZ | 2019-03-22 | 2019-03-23 | 2022-09-16 | 2022-09-17
          tr | Görüşme Nur-Sultan'da yapıldı. | KAZ | 2019-03-22 | 2019-03-23 | 2022-09-16 | 2022-09-17
          zh | 会谈在努尔苏丹举行。 | KAZ | 2019-03-22 | 2019-03-23 | 2022-09-16 | 2022-09-17
          fr | La réunion de Nur-Sultan a échoué. | KAZ | 2019-03-22 | 2019-03-23 | 2022-09-16 | 2022-09-17
          en | Talks in Astana failed. | KAZ | 1998-05-05 | 1998-05-06 | 2019-03-22 | 2019-03-23
          en | Talks in Astana failed. | KAZ | 2022-09-16 | 2022-09-17 | |
          en | Talks in Akmola failed. | KAZ | 1997-12-09 | 1997-12-10 | 1998-05-05 | 1998-05-06
          en | Talks in Almaty failed. | KAZ | | | 1997-12-09 | 1997-12-10
          en | Talks in Alma-Ata failed. | KAZ | | | 1997-12-09 | 1997-12-10
          en | Swaziland votes. | SWZ | | | 2018-04-18 | 2018-04-19
          kk | Свазилендте сайлау өтті. | SWZ | | | 2018-04-18 | 2018-04-19
          tr | Svaziland'da seçim var. | SWZ | | | 2018-04-18 | 2018-04-19
          zh | 斯威士兰举行选举。 | SWZ | | | 2018-04-18 | 2018-04-19
          en | Myanmar votes. | MMR | 1989-06-17 | 1989-06-18 | |
          en | Zaire votes. | COD | 1971-10-26 | 1971-10-27 | 1997-12-31 | 1998-01-01
          kk | Заирде сайлау өтті. | COD | 1971-10-26 | 1971-10-27 | 1997-12-31 | 1998-01-01
          tr | Zaire'de seçim var. | COD | 1971-10-26 | 1971-10-27 | 1997-12-31 | 1998-01-01
          zh | 扎伊尔举行选举。 | COD | 1971-10-26 | 1971-10-27 | 1997-12-31 | 1998-01-01
          en | The Turkic Council met. | OTS | | | 2021-11-11 | 2021-11-12
          kk | Түркі кеңесі жиналды. | OTS | | | 2021-11-11 | 2021-11-12
          tr | Türk Konseyi toplandı. | OTS | | | 2021-11-11 | 2021-11-12
          en | Upper Volta votes. | BFA | | | 1984-08-03 | 1984-08-04
          en | Ceylon votes. | LKA | | | 1972-05-21 | 1972-05-22
          en | Bonn protested. | DEU | 1949-05-22 | 1949-05-23 | 1999-08-31 | 1999-09-01
          en | Rangoon protested. | MMR | | | 2006-03-26 | 2006-03-27
          en | President Clinton spoke. | USA | 1993-01-19 | 1993-01-20 | 2001-01-19 | 2001-01-20
          en | Prime Minister Tony Blair spoke. | GBR | 1997-05-01 | 1997-05-02 | 2007-06-26 | 2007-06-27
          ru | Президент Ельцин выступил. | RUS | | 1991-07-10 | 1999-12-30 | 2000-01-02
          tr | Cumhurbaşkanı Sezer konuştu. | TUR | 2000-05-15 | 2000-05-16 | 2007-08-27 | 2007-08-28
          zh | 总统奥巴马发表讲话。 | USA | 2009-01-19 | 2009-01-20 | 2017-01-19 | 2017-01-20
          """)
  void aFormCountsFromItsFirstDayToItsLastAndWithoutADate(
      String language,
      String text,
      String actor,
      @Nullable String before,
      @Nullable String first,
      @Nullable String last,
      @Nullable String after) {
    assertEquals(actor, actors(Article.of("a", text).withLanguage(language)), text);
    if (before != null) {
      assertEquals("", actors(language, text, before), before);
    }
    if (first != null) {
      assertEquals(actor, actors(language, text, first), first);
    }
    if (last != null) {
      assertEquals(actor, actors(language, text, last), last);
    }
    if (after != null) {
      assertEquals("", actors(language, text, after), after);
    }
  }

  /** Old names that stay in use, names that two states or bodies bear one after the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text | day | actors
          Burma and Myanmar are one state. | 2015-01-01 | MMR MMR
          Turkey said Türkiye would sign. | 2023-01-01 | TUR TUR
          Moscow and Prague signed. | 1987-03-01 | SUN CSK
          Moscow and Prague signed. | 2001-03-01 | RUS CZE
          Belgrade signed. | 1999-06-01 | YUG
          Belgrade signed. | 2004-06-01 | SCG
          Belgrade signed. | 2010-06-01 | SRB
          Macedonia signed. | 2018-01-01 | MKD
          Macedonia signed. | 2020-01-01 | MKD
          North Macedonia signed. | 2020-01-01 | MKD
          Cape Verde is called Cabo Verde. | 2020-01-01 | CPV CPV
          East Timor is called Timor-Leste. | 2020-01-01 | TLS TLS
          Czechoslovakia signed. | 1992-12-31 | CSK
          Serbia and Montenegro signed. | 2004-01-01 | SCG
          Yugoslavia signed. | 1999-01-01 | YUG
          The Soviet Union signed. | 1985-01-01 | SUN
          East Germany signed. | 1989-01-01 | DDR
          The Leningrad plant closed. | 1985-01-01 |
          The European Community signed. | 1990-01-01 | EU
          The European Union signed. | 2015-01-01 | EU
          The Organisation of African Unity met. | 1995-01-01 | OAU
          The African Union met. | 2005-01-01 | AU
          The Conference on Security and Cooperation in Europe met. | 1990-01-01 | OSCE
          The Eurasian Economic Community met. | 2005-01-01 | EURASEC
          The Eurasian Economic Union met. | 2020-01-01 | EAEU
          President Bush spoke. | 1990-06-01 | USA
          President Bush spoke. | 1995-06-01 |
          President Bush spoke. | 2005-06-01 | USA
          President Bush met President Gorbachev. | 1990-06-01 | USA SUN
          """)
  void theDayOfAnArticleSaysWhoIsMeant(String text, String day, @Nullable String actors) {
    assertEquals(actors == null ? "" : actors, actors("en", text, day), text);
  }
}
