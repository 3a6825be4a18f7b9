//! Generates the code for each shape of type.

use crate::attributes::{TypeAttributes, has_default, to_snake_case};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DataEnum, DeriveInput, Error, Fields, FieldsNamed, Result};

pub(crate) fn implement(input: &DeriveInput) -> Result<TokenStream> {
    let attributes = TypeAttributes::read(&input.attrs)?;
    let body = match &input.data {
        _ if attributes.is_checked_text => quote! {
            Self::try_from(<::std::string::String as ::model::decode::Decode>::decode(value)?).ok()
        },
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => decode_fields(fields)?,
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => quote! {
                ::model::decode::Decode::decode(value).map(Self)
            },
            _ => return Err(Error::new_spanned(input, "Decode needs named fields or one value")),
        },
        Data::Enum(data) => decode_variants(data, &attributes)?,
        Data::Union(_) => return Err(Error::new_spanned(input, "Decode knows structs and enums")),
    };
    let (name, generics) = (&input.ident, &input.generics);
    let (head, tail, bounds) = generics.split_for_impl();
    Ok(quote! {
        impl #head ::model::decode::Decode for #name #tail #bounds {
            fn decode(value: &::model::decode::Value) -> ::std::option::Option<Self> { #body }
        }
    })
}

fn decode_fields(fields: &FieldsNamed) -> Result<TokenStream> {
    let fields = fields
        .named
        .iter()
        .map(|field| {
            let name = field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "Decode needs a name"))?;
            let key = name.to_string();
            let read = if has_default(&field.attrs)? { quote!(optional) } else { quote!(required) };
            Ok(quote! { #name: ::model::decode::#read(value, #key)? })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(quote! { Some(Self { #(#fields),* }) })
}

fn decode_variants(data: &DataEnum, attributes: &TypeAttributes) -> Result<TokenStream> {
    let arms = data
        .variants
        .iter()
        .map(|variant| {
            let name = &variant.ident;
            let tag = if attributes.is_snake_case { to_snake_case(&name.to_string()) } else { name.to_string() };
            match &variant.fields {
                Fields::Unit => Ok(quote! { (#tag, None) => Self::#name }),
                Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                    Ok(quote! { (#tag, Some(value)) => Self::#name(::model::decode::Decode::decode(value)?) })
                }
                _ => Err(Error::new_spanned(variant, "Decode knows variants of nothing or one value")),
            }
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(quote! { Some(match ::model::decode::variant(value)? { #(#arms,)* _ => return None }) })
}
