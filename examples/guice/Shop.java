import com.google.inject.AbstractModule;
import com.google.inject.BindingAnnotation;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cellvm.api.HostAccess;
import org.cellvm.api.HostFunction;
import org.cellvm.api.Limits;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Source;
import org.cellvm.api.SourceFinder;
import org.cellvm.guice.AnnotatedVmModule;
import org.cellvm.guice.HostModule;

/** A shop whose discounts are rules in Python, wired with Guice. */
public final class Shop {
  /** The VMs that run rules. */
  @BindingAnnotation
  @Retention(RetentionPolicy.RUNTIME)
  @interface Rules {}

  /** What is ordered. */
  public record Order(String customer, int items, double total) {}

  /** The rules' module of the shop's own, as a file beside the application would be. */
  private static final String DISCOUNTS =
      """
      def for_order(order):
          if is_regular(order.customer):
              return 10 if order.total > 100 else 5
          return shop.WELCOME if order.items > 1 else 0
      """;

  /** The wiring: what rules may call, import and use. */
  static final class ShopModule extends AbstractModule {
    @Override
    protected void configure() {
      install(
          new AnnotatedVmModule(
              Rules.class,
              builder ->
                  builder
                      .hostAccess(HostAccess.builder().allow(Order.class).build())
                      .limits(Limits.NONE.withWallTime(Duration.ofSeconds(10)))));
      MapBinder.newMapBinder(binder(), String.class, HostFunction.class)
          .addBinding("is_regular")
          .toInstance(arguments -> arguments.get(0).asString().equals("Ada"));
      Multibinder.newSetBinder(binder(), HostModule.class)
          .addBinding()
          .toInstance(new HostModule("shop", Map.of("WELCOME", 2), "The shop."));
      Multibinder.newSetBinder(binder(), SourceFinder.class)
          .addBinding()
          .toInstance(
              name -> name.equals("discounts") ? Source.of(DISCOUNTS, "discounts.py") : null);
    }
  }

  private final Provider<PythonVm> vms;

  @Inject
  Shop(@Rules Provider<PythonVm> vms) {
    this.vms = vms;
  }

  /** Prints the discount of each order. */
  void run(List<Order> orders) {
    try (PythonVm vm = vms.get()) {
      vm.exec("import discounts, shop\ndiscounts.is_regular = is_regular\ndiscounts.shop = shop\n");
      Script rule =
          vm.compile(Source.of("import discounts\ndiscounts.for_order(order)", "rule.py"));
      for (Order order : orders) {
        System.out.println(order.customer() + ": " + rule.run(Map.of("order", order)) + " %");
      }
    }
  }

  public static void main(String[] args) {
    Injector injector = Guice.createInjector(new ShopModule());
    injector
        .getInstance(Shop.class)
        .run(List.of(new Order("Ada", 1, 120), new Order("Ada", 3, 20), new Order("Bob", 2, 9)));
  }
}
