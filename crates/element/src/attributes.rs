//! A view with attributes that Leptos has spread over it: `<Component attr:id="a" />`, `{..attributes}`.
//!
//! This is a separate type, so that a program that spreads no attributes contains no code for them.

use leptos::tachys::{
    html::attribute::{
        Attribute,
        any_attribute::{AnyAttribute, AnyAttributeState, IntoAnyAttribute},
    },
    hydration::Cursor,
    renderer::types,
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

/// A view with further attributes on its outermost elements.
pub struct WithAttributes<V> {
    view: V,
    attributes: Vec<AnyAttribute>,
}

impl<V> WithAttributes<V> {
    pub(crate) fn new(view: V, attribute: impl Attribute) -> Self {
        Self { view, attributes: vec![attribute.into_cloneable_owned().into_any_attr()] }
    }
}

/// The view in the document. The attributes live as long as the view.
pub struct WithAttributesState<S> {
    view: S,
    attributes: Vec<AnyAttributeState>,
}

/// Puts each attribute on each element. `put` builds or hydrates one attribute.
fn spread(
    attributes: Vec<AnyAttribute>,
    elements: &[types::Element],
    put: fn(AnyAttribute, &types::Element) -> AnyAttributeState,
) -> Vec<AnyAttributeState> {
    let pairs = attributes.iter().flat_map(|attribute| elements.iter().map(move |element| (attribute, element)));
    pairs.map(|(attribute, element)| put(attribute.clone(), element)).collect()
}

impl<V: RenderHtml> Render for WithAttributes<V> {
    type State = WithAttributesState<V::State>;

    fn build(self) -> Self::State {
        let view = self.view.build();
        let attributes = spread(self.attributes, &view.elements(), Attribute::build);
        WithAttributesState { view, attributes }
    }

    /// The view makes new elements when it is rebuilt, so all attributes are new too.
    fn rebuild(self, state: &mut Self::State) {
        self.view.rebuild(&mut state.view);
        state.attributes = spread(self.attributes, &state.view.elements(), Attribute::build);
    }
}

impl<V: RenderHtml + 'static> AddAnyAttr for WithAttributes<V> {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(mut self, attribute: NewAttr) -> Self::Output<NewAttr> {
        self.attributes.push(attribute.into_cloneable_owned().into_any_attr());
        self
    }
}

impl<V: RenderHtml + 'static> RenderHtml for WithAttributes<V> {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = V::MIN_LENGTH;

    fn dry_resolve(&mut self) {
        self.view.dry_resolve();
    }

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        mut extra_attrs: Vec<AnyAttribute>,
    ) {
        extra_attrs.extend(self.attributes);
        self.view.to_html_with_buf(html, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        let view = self.view.hydrate::<FROM_SERVER>(cursor, position);
        let attributes = spread(self.attributes, &view.elements(), Attribute::hydrate::<FROM_SERVER>);
        WithAttributesState { view, attributes }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl<S: Mountable> Mountable for WithAttributesState<S> {
    fn unmount(&mut self) {
        self.view.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.view.elements()
    }
}
